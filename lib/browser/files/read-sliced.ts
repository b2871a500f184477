import { readJsonl, type Batch, type ReadOutcome } from '@/lib/files/read-jsonl'
import { Turns, type Pause } from '@/lib/files/slices'
import { pause } from './pause'

type Options = {
  /** Called with each slice's events, in order; the first time with the header as soon as it is known. */
  readonly onBatch: (batch: Batch) => void
  /** Lets the page work between slices; by default it may draw and listen. */
  readonly yieldTo?: Pause | undefined
  readonly signal?: AbortSignal | undefined
}

async function* chunksOf(source: Blob | string, signal: AbortSignal | undefined): AsyncGenerator<string> {
  if (typeof source === 'string') {
    yield source
    return
  }
  const reader = source.stream().getReader()
  // Bytes that are no UTF-8 make a bad line, not a broken reading.
  const decoder = new TextDecoder()
  try {
    for (;;) {
      signal?.throwIfAborted()
      const { done, value } = await reader.read()
      if (done) break
      yield decoder.decode(value, { stream: true })
    }
    yield decoder.decode()
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/**
 * Reads a `.parley.jsonl` in slices of a few milliseconds, however long it is: a recording can be shown from its first
 * batch on (`Recording.take`).
 * @throws ProblemError when nothing of it is a recording; an AbortError at `signal`. A bad line is told in the outcome.
 */
export const readSliced = (
  source: Blob | string,
  { onBatch, yieldTo = pause, signal }: Options,
): Promise<ReadOutcome> => readJsonl(chunksOf(source, signal), onBatch, new Turns(yieldTo))
