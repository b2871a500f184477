import { Decoder } from '@/lib/recording/codec'
import type { RecordingEvent } from '@/lib/recording/events'
import { Recording } from '@/lib/recording/recording'
import type { RecordingHeader } from '@/lib/recording/recording'
import { ProblemError } from '@/lib/protocol/problem'
import type { Problem } from '@/lib/protocol/problem'
import { FORMAT_VERSION } from '@/lib/recording/recording'
import { readChunk } from './chunk'
import { notThere, tornTail } from './kept-problems'
import { titled } from './kept-name'
import type { KeptChunk, KeptSession } from './kept-session'
import type { KeptStore } from './kept-store'

/** Bytes that are fetched at a time, about, and chunks at most: most chunks are one message. */
const FETCH = 1024 * 1024
const MOST = 1_024
/** Milliseconds of reading in one go. */
const BUDGET = 8

/** Where a session can no longer be read, and what could be read of the chunk there. */
export type Torn = {
  readonly problem: Problem
  readonly from: number
  readonly readable?: KeptChunk
  readonly more: number
}

/**
 * The header of a kept session, upgraded.
 * @throws ProblemError `NEWER_FORMAT`, `NOT_A_RECORDING`.
 */
export const keptHeader = ({ header }: KeptSession): RecordingHeader => {
  const decoder = new Decoder()
  decoder.push(`${header}\n`)
  decoder.end()
  if (!decoder.header) throw new ProblemError(notThere)
  return decoder.header
}

const nextTask = (): Promise<void> =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      go()
    }
    port2.postMessage(undefined)
  })

const tornAt = (chunk: KeptChunk, events: readonly RecordingEvent[], problem: Problem): Torn => {
  const lines = new TextDecoder().decode(chunk.text).split('\n').slice(0, events.length)
  const text = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
  const readable = events.length > 0 ? { readable: { ...chunk, text } } : {}
  return { problem: tornTail(problem.cause), from: chunk.from, more: events.length, ...readable }
}

/**
 * Reads events from number `from` on, a portion at a time, without holding the page up; returns where they break off,
 * when they do.
 * @throws ProblemError `NEWER_FORMAT` where a newer Parley has gone on with the session: nothing is torn then.
 */
export async function* readEvents(
  store: KeptStore,
  id: string,
  from = 0,
): AsyncGenerator<readonly RecordingEvent[], Torn | undefined> {
  let at = from
  let most = 4
  let until = performance.now() + BUDGET
  for (;;) {
    const chunks = await store.chunks(id, at, most)
    let bytes = 0
    for (const chunk of chunks) {
      bytes += chunk.text.byteLength
      if (chunk.from !== at) {
        const cause = `Events ${at} to ${chunk.from - 1} are missing.`
        return { problem: tornTail(cause), from: at, more: 0 }
      }
      const { events, problem } = readChunk(chunk)
      if (problem && chunk.version > FORMAT_VERSION) throw new ProblemError(problem)
      if (events.length > 0) yield events
      if (problem) return tornAt(chunk, events, problem)
      at += events.length
      if (performance.now() < until) continue
      await nextTask()
      until = performance.now() + BUDGET
    }
    if (chunks.length < most) return undefined
    most = Math.max(1, Math.min(MOST, most * 2, Math.round((FETCH * most) / bytes)))
  }
}

/**
 * A kept session, whole, under the name that the person gave it.
 * @throws ProblemError `KEPT_UNKNOWN`, `NEWER_FORMAT`; DOMException where there is no storage.
 */
export const readSession = async (store: KeptStore, id: string): Promise<Recording> => {
  const session = await store.get(id)
  if (!session) throw new ProblemError(notThere)
  const recording = new Recording(titled({ header: keptHeader(session), events: [] }, session).header, Date.now)
  for await (const events of readEvents(store, id)) recording.take(events)
  return recording
}
