import type { ProbeContext } from '@/lib/spec/probing/context'
import { nextRound, plainAnswers, type AskHandler, type ProbeAsk } from '@/lib/spec/probing/asks'
import type { Reply } from '@/lib/spec/probing/reply'
import { ASK_METHODS, isAskMethod, type AskKind } from '@/lib/protocol/methods'
import type { JsonObject } from '@/lib/protocol/json'
import { callable, type Callable } from '@/lib/spec/probes/tools/callable'

type Turn = { readonly ask: ProbeAsk; readonly answer: ReturnType<AskHandler> }

/** A call of a tool with everything that it asked, and how it ended. */
export type Talk = {
  readonly one: Callable
  readonly turns: readonly Turn[]
  /** The last one. */
  readonly reply: Reply
  /** It asked more often than it was listened to. */
  readonly endless: boolean
}

type Limits = {
  /** Client capabilities, in place of those that probes declare. */
  readonly declared?: JsonObject
  /** Asks that are answered. */
  readonly most?: number
  /** Times that one question is answered. */
  readonly repeats?: number
}

export const kindOf = ({ method }: ProbeAsk): AskKind | undefined =>
  isAskMethod(method) ? ASK_METHODS[method] : undefined

/** Calls a tool on a connection of its own, and answers what it asks by `handler` until it ends or is given up. */
export const talk = async (
  context: ProbeContext,
  one: Callable,
  handler: AskHandler,
  { declared = context.facts.declared, most = 12, repeats = 3 }: Limits = {},
): Promise<Talk> => {
  const line = context.fresh(declared)
  const turns: Turn[] = []
  const times = new Map<string, number>()
  let endless = false
  let reply: Reply | undefined
  const answers: AskHandler = (ask) => {
    const question = JSON.stringify([ask.method, ask.params ?? null])
    const before = times.get(question) ?? 0
    times.set(question, before + 1)
    endless = before >= repeats || turns.length >= most
    if (endless) {
      reply?.close()
      return undefined
    }
    const answer = handler(ask)
    turns.push({ ask, answer })
    return answer
  }
  line.answerAsks(answers)
  const params = { name: one.name, arguments: one.args }
  reply = await line.start('tools/call', params)
  await reply.settled()
  // Rounds without a question do not count as turns.
  for (let round = 0; round <= most; round++) {
    const more = nextRound(reply, answers)
    if (!more) break
    reply = await line.request('tools/call', { ...params, ...more })
    endless ||= round === most
  }
  if (!reply.response) reply.close()
  return { one, turns, reply, endless }
}

/** Tools that are called to find those that ask. */
const MOST_TOOLS = 10

/** Of those that ask for something, the ones that are talked to. */
const MOST_TALKS = 3

/** What became of the tools that may be called when they got the answers they wanted; once in a run. */
export const plainTalks = (context: ProbeContext): Promise<readonly Talk[]> =>
  context.once('plain talks', async () => {
    const talks: Talk[] = []
    for (const one of (await callable(context)).slice(0, MOST_TOOLS))
      talks.push(await talk(context, one, plainAnswers(context.facts.revision)))
    return talks
  })

/** The first talks that came to a result and in which the tool asked for something of this kind. */
export const talksOf = async (context: ProbeContext, kind?: AskKind): Promise<readonly Talk[]> => {
  const asks = ({ turns }: Talk): boolean =>
    turns.some(({ ask }) => (kind === undefined ? kindOf(ask) !== undefined : kindOf(ask) === kind))
  const talks = await plainTalks(context)
  return talks.filter((one) => asks(one) && one.reply.result && !one.endless).slice(0, MOST_TALKS)
}
