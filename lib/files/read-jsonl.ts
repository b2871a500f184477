import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { Decoder } from '@/lib/recording/codec'
import { notARecording } from '@/lib/recording/codec-problems'
import type { RecordingEvent } from '@/lib/recording/events'
import type { RecordingHeader } from '@/lib/recording/recording'
import type { Turns } from './slices'

/** Events that were read since the batch before. */
export type Batch = {
  readonly header: RecordingHeader
  readonly events: readonly RecordingEvent[]
  /** Characters read so far. */
  readonly read: number
}

/** How reading ended; with `problem`, what came before a bad line is what there is. */
export type ReadOutcome = { readonly header: RecordingHeader; readonly count: number; readonly problem?: Problem }

/** Characters decoded between two looks at the clock: a few milliseconds' work. */
const PIECE = 1 << 17

/**
 * Reads JSONL as it comes in and hands on what was read, slice by slice.
 * @throws ProblemError `NOT_A_RECORDING` or `NEWER_FORMAT`: there is nothing to keep. A bad line is told in the outcome.
 */
export const readJsonl = async (
  chunks: AsyncIterable<string> | Iterable<string>,
  onBatch: (batch: Batch) => void,
  turns: Turns,
): Promise<ReadOutcome> => {
  const decoder = new Decoder()
  let told = -1
  let read = 0
  const tell = (): void => {
    const { header, events } = decoder
    if (!header || events.length === told) return
    onBatch({ header, events: events.slice(Math.max(0, told)), read })
    told = events.length
  }
  try {
    for await (const chunk of chunks)
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.slice(at, at + PIECE)
        decoder.push(piece)
        read += piece.length
        tell()
        await turns.take()
      }
    decoder.end()
  } catch (error) {
    if (!decoder.header || !(error instanceof ProblemError)) throw error
    tell()
    return { header: decoder.header, count: decoder.events.length, problem: error.problem }
  }
  if (!decoder.header) throw new ProblemError(notARecording('It has no header.'))
  tell()
  return { header: decoder.header, count: decoder.events.length }
}
