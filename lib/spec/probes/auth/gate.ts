import { bearerOf, challengesOf, type Challenge } from '@/lib/spec/parts/challenges'
import { hasCredentials } from '@/lib/spec/parts/credentials'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { HeaderEdits } from '@/lib/spec/probing/craft'
import { harmless } from '@/lib/spec/probing/harmless'
import type { Reply } from '@/lib/spec/probing/reply'
import { notApplicable, type ProbeVerdict } from '@/lib/spec/probing/verdict'

type Ask = (context: ProbeContext, headers: HeaderEdits) => Promise<Reply>

/** A request that was answered with 401 because nobody said who was asking. */
export type Gate = {
  readonly reply: Reply
  readonly bearer: Challenge | undefined
  /** The same request with other headers. */
  readonly ask: Ask
}

const credentialsOf = ({ facts }: ProbeContext): readonly string[] =>
  facts.headers.filter((header) => hasCredentials({ requestHeaders: [header], url: '' })).map(([name]) => name)

/** Whether the person gave something that says who they are. */
export const hasIdentity = (context: ProbeContext): boolean => credentialsOf(context).length > 0

/** Leaves out whatever says who is asking. */
export const anonymous = (context: ProbeContext): HeaderEdits =>
  Object.fromEntries(['Authorization', ...credentialsOf(context)].map((name) => [name, undefined]))

const opening: Ask = (context, headers) =>
  context.facts.era === 'legacy'
    ? context.initialize({}, { headers })
    : context.request('server/discover', {}, { headers })

/** Some servers greet everybody, and ask who it is when something is wanted of them. */
const wanting: Ask = (context, headers) => context.request(harmless(context), {}, { headers })

const find = async (context: ProbeContext): Promise<Gate | string> => {
  for (const ask of [opening, wanting]) {
    const reply = await ask(context, anonymous(context))
    if (reply.status !== 401) continue
    const challenges = challengesOf(reply.headers)
    const bearer = bearerOf(challenges)
    if (!bearer && (challenges?.challenges.length ?? 0) > 0) return 'The server asks for another scheme than Bearer.'
    return { reply, bearer, ask }
  }
  return 'The server asks for no authorization.'
}

/** The gate of the server, found once in a run; else why it has none that the requirements are about. */
const gateOf = (context: ProbeContext): Promise<Gate | string> => context.once('auth: gate', () => find(context))

/** Judges servers that ask for a token; to others the requirement does not apply. */
export const whereGuarded =
  (judge: (gate: Gate, context: ProbeContext) => Promise<ProbeVerdict> | ProbeVerdict) =>
  async (context: ProbeContext): Promise<ProbeVerdict> => {
    const gate = await gateOf(context)
    return typeof gate === 'string' ? notApplicable(gate) : judge(gate, context)
  }
