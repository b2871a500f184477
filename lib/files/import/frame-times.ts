import { idKey, type Message } from '@/lib/protocol/jsonrpc'
import type { ReadExchange, ReadFrame } from './read-exchange'

/** When the head of a response came, each of its frames, and its end; milliseconds since the epoch. */
export type Times = { readonly head: number; readonly frames: readonly number[]; readonly end: number }

/** Milliseconds by which the times made up differ. */
const APART = 0.001

const isAnswer = ({ kind }: Message): boolean => kind === 'result' || kind === 'error'

/** When the client's answers to the server's requests were sent, by the requests' ids. */
export const answerTimes = (exchanges: readonly ReadExchange[]): ReadonlyMap<string, readonly number[]> => {
  const times = new Map<string, number[]>()
  for (const { sent, startedAt } of exchanges)
    for (const message of sent)
      if ((message.kind === 'result' || message.kind === 'error') && message.id !== null) {
        const key = idKey(message.id)
        times.set(key, [...(times.get(key) ?? []), startedAt])
      }
  return times
}

/**
 * Captures seldom tell when a frame came: what the server asked came before it was answered, results came last. Starts
 * are told in whole milliseconds, lengths are not: without their fractions, what followed never seems to come first.
 */
export const timesOf = (exchange: ReadExchange, answered: ReadonlyMap<string, readonly number[]>): Times => {
  const { startedAt, response, endedAt, frames, isStream } = exchange
  const told = Math.max(startedAt, Math.floor(endedAt ?? response?.at ?? startedAt))
  const answerTo = ({ messages }: ReadFrame): number | undefined => {
    for (const message of messages) {
      if (message.kind !== 'request') continue
      const at = answered.get(idKey(message.id))?.find((time) => time >= startedAt && (!endedAt || time <= told))
      if (at !== undefined) return at
    }
    return undefined
  }
  const answers = frames.map((frame) => (isStream ? answerTo(frame) : undefined))
  const first = answers.find((at) => at !== undefined) ?? told
  const head = Math.max(startedAt, Math.min(Math.floor(response?.at ?? startedAt), first - 2 * APART))
  let last = head
  const times = frames.map((frame, index) => {
    const answer = answers[index]
    const asked = answer === undefined ? undefined : answer - APART
    const own = frame.at === undefined ? asked : Math.min(Math.floor(frame.at), asked ?? Infinity)
    const at = Math.max(last, own ?? (!isStream || frame.messages.some(isAnswer) ? told : head))
    // What the server went on with came after the answer.
    last = answer === undefined ? at : Math.max(at, answer + 2 * APART)
    return at
  })
  return { head, frames: times, end: Math.max(told, last) }
}
