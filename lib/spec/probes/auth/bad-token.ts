import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import { anonymous, type Gate } from './gate'

/** A token that nobody has issued. */
const TOKEN = 'parley-invalid'

/** The answer to a request with a token that cannot be valid, sent once in a run. */
export const badToken = (context: ProbeContext, { ask }: Gate): Promise<Reply> =>
  context.once('auth: bad token', () => ask(context, { ...anonymous(context), Authorization: `Bearer ${TOKEN}` }))
