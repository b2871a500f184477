import type { Json, JsonObject } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import { talksOf } from '@/lib/spec/probes/parts/talk'
import { isToolError, type Callable } from '@/lib/spec/probes/tools/callable'
import { asksOf, nextRound, plainAnswers, type ProbeAsk } from '@/lib/spec/probing/asks'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { barred } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { judged, notExercised, type ProbeVerdict } from '@/lib/spec/probing/verdict'

/** A call that was answered with questions, and what would please it. */
export type FirstRound = {
  readonly one: Callable
  readonly params: JsonObject
  readonly asks: readonly ProbeAsk[]
  /** A result for each key. */
  readonly answers: JsonObject
  readonly state: string | undefined
}

/** Calls a tool of which it is known that it asks; undefined when it did not ask this time. */
export const firstRound = async (context: ProbeContext, one: Callable): Promise<FirstRound | undefined> => {
  const params: JsonObject = { name: one.name, arguments: one.args }
  const reply = await context.request('tools/call', params)
  const asks = asksOf(reply)
  const more = nextRound(reply, plainAnswers(context.facts.revision))
  if (!asks || asks.length === 0 || !more) return undefined
  const state = reply.result?.['requestState']
  const answers = (more['inputResponses'] ?? {}) as JsonObject
  return { one, params, asks, answers, state: typeof state === 'string' ? state : undefined }
}

type Changed = {
  readonly answers?: Json
  readonly state?: string | undefined
  readonly params?: JsonObject
}

/** The second round of a call, over another connection and under another id; changed where it says so. */
export const retry = (context: ProbeContext, round: FirstRound, changed: Changed = {}): Promise<Reply> => {
  const { params, answers, state } = { ...round, ...changed }
  const more = { inputResponses: answers, ...(state !== undefined && { requestState: state }) }
  return context.fresh().request('tools/call', { ...params, ...more })
}

/** The call is over, and went well. */
export const isComplete = ({ result }: Reply): boolean =>
  result !== undefined && result['resultType'] !== 'input_required' && !isToolError(result)

/** One retry that a probe makes, and what is wrong with the answer to it. */
export type Attempt = {
  readonly reply: Reply
  readonly fault: ProbeViolation | undefined
}

/** Makes attempts at each tool that asks, and judges them all; those that authorization or limits bar do not count. */
export const attempts = async (
  context: ProbeContext,
  make: (round: FirstRound) => Promise<readonly Attempt[]>,
  none = 'None of the tools that may be called asks for input.',
): Promise<ProbeVerdict> => {
  const made: Attempt[] = []
  for (const { one } of await talksOf(context)) {
    const round = await firstRound(context, one)
    if (round) made.push(...(await make(round)))
  }
  const counted = made.filter(({ reply }) => !barred(reply))
  if (counted.length === 0) return notExercised(none)
  return judged(counted.flatMap(({ fault }) => fault ?? []))
}

export const NO_STATE = 'None of the tools that may be called asks for input and gives a requestState.'

export const FIRST_ROUND = 'tools/call for the tools that may be called, to find up to three that ask for input'
