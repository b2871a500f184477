import type { RecordingEvent } from '@/lib/recording/events'
import { SessionViews } from '@/lib/views/session-views'
import { nextFrame } from './next-frame'

/** Milliseconds of work per frame: what is left of 16 goes to drawing. */
const BUDGET = 8
/** Events folded between two looks at the clock. */
const BATCH = 32

/**
 * Does work that yields every now and then, a slice per frame: however long it takes, the page goes on drawing.
 * @throws the signal's reason once it is aborted.
 */
export const inSlices = async <T>(work: Generator<undefined, T>, signal?: AbortSignal): Promise<T> => {
  for (;;) {
    const end = performance.now() + BUDGET
    do {
      const { done, value } = work.next()
      if (done) return value
    } while (performance.now() < end)
    await new Promise<void>((resolve) => void nextFrame(resolve))
    signal?.throwIfAborted()
  }
}

/** The views of a recording that grows no more. */
export function* folding(events: readonly RecordingEvent[]): Generator<undefined, SessionViews> {
  const views = new SessionViews()
  const given: RecordingEvent[] = []
  const total = events.length
  while (given.length < total) {
    given.push(...events.slice(given.length, Math.min(total, given.length + BATCH)))
    views.advance(given)
    yield
  }
  return views
}
