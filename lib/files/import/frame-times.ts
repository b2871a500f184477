import { idKey, type Message } from '@/lib/protocol/jsonrpc'
import type { ReadExchange, ReadFrame } from './read-exchange'

/** When each frame of an exchange came, and when it ended; milliseconds since the epoch. */
export type Times = { readonly frames: readonly number[]; readonly end: number }

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

/** Captures seldom tell when a frame came: what the server asked came before it was answered, results came last. */
export const timesOf = (exchange: ReadExchange, answered: ReadonlyMap<string, readonly number[]>): Times => {
  const { startedAt, response, endedAt, frames } = exchange
  const head = response?.at ?? startedAt
  const told = Math.max(head, endedAt ?? head)
  const askedBy = ({ messages }: ReadFrame): number | undefined => {
    for (const message of messages) {
      if (message.kind !== 'request') continue
      const at = answered.get(idKey(message.id))?.find((time) => time >= head)
      if (at !== undefined) return at - APART
    }
    return undefined
  }
  let last = head
  const times = frames.map((frame) => {
    const answer = askedBy(frame)
    const own = frame.at ?? answer ?? (!exchange.isStream || frame.messages.some(isAnswer) ? told : head)
    const at = Math.max(last, own)
    // What the server went on with came after the answer.
    last = answer === undefined ? at : Math.max(at, answer + 2 * APART)
    return at
  })
  return { frames: times, end: Math.max(told, last) }
}
