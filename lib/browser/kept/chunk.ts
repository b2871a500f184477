import { Decoder } from '@/lib/recording/codec'
import type { RecordingEvent } from '@/lib/recording/events'
import { FORMAT_VERSION } from '@/lib/recording/recording'
import { upgrades } from '@/lib/recording/upgrades'
import { ProblemError } from '@/lib/protocol/problem'
import type { Problem } from '@/lib/protocol/problem'
import { lineOf } from './deep-json'
import type { KeptChunk } from './kept-session'

/** Events in one chunk, and characters after which it is closed: neither takes longer than a frame to read. */
const MOST = 1_000
const LONG = 256 * 1024

/** As many events from number `from` on as make a chunk. */
export const chunkFrom = (session: string, events: readonly RecordingEvent[], from: number) => {
  const lines: string[] = []
  let length = 0
  for (let at = from; at < events.length && lines.length < MOST && length < LONG; at++) {
    const event = events[at]
    if (!event) break
    const line = lineOf(event)
    lines.push(line)
    length += line.length
  }
  const text = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
  const chunk: KeptChunk = { session, from, version: FORMAT_VERSION, text }
  return { chunk, to: from + lines.length }
}

export type ReadChunk = { readonly events: readonly RecordingEvent[]; readonly problem?: Problem }

/** The events of a chunk, upgraded; up to the first that cannot be read, and why it cannot. */
export const readChunk = ({ from, version, text }: KeptChunk): ReadChunk => {
  const decoder = new Decoder(upgrades, from)
  try {
    // Each chunk stands for itself: its events may be of another version than those before.
    decoder.push(`{"format":"parley-recording","version":${version},"id":"","startedAt":0,"title":""}\n`)
    decoder.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(text))
    decoder.end()
    return { events: decoder.events }
  } catch (error) {
    if (error instanceof ProblemError) return { events: decoder.events, problem: error.problem }
    throw error
  }
}
