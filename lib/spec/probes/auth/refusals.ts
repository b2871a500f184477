import { hasCapability } from '@/lib/spec/needs'
import { bearerOf, challengesOf } from '@/lib/spec/parts/challenges'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { LISTS, type ListMethod } from '@/lib/spec/probing/lists'
import type { Reply } from '@/lib/spec/probing/reply'

/** Tools that are called with the person's token. */
const MAX_TOOLS = 8

const DENIED = /insufficient.scope|(?:missing|required) scope|permission denied|forbidden|not permitted|access denied/i
/** Characters of a message that are looked through. */
const LOOKED_AT = 300

type Refusal = { readonly what: string; readonly reply: Reply }

/** The token is good, and not good enough. */
const isRefusal = (reply: Reply): boolean => {
  const { status, error } = reply
  if (status === 403) return true
  if (status === 401) return bearerOf(challengesOf(reply.headers))?.params.get('error') === 'insufficient_scope'
  return error !== undefined && DENIED.test(error.message.slice(0, LOOKED_AT))
}

const find = async (context: ProbeContext): Promise<readonly Refusal[]> => {
  const refused: Refusal[] = []
  const lists = (Object.keys(LISTS) as ListMethod[]).filter((method) =>
    hasCapability(context.facts.capabilities, LISTS[method].capability),
  )
  for (const method of lists) refused.push({ what: method, reply: await context.request(method) })
  for (const { name, args } of (await context.callable()).slice(0, MAX_TOOLS))
    refused.push({ what: name, reply: await context.request('tools/call', { name, arguments: args }) })
  return refused.filter(({ reply }) => isRefusal(reply))
}

/** What the person's token does not open, of all lists and allowed tools; tried once in a run. */
export const refusals = (context: ProbeContext): Promise<readonly Refusal[]> =>
  context.once('auth: refusals', () => find(context))

export const NOTHING_REFUSED = 'The token opens everything that may be tried.'
