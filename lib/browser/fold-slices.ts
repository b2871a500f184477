import type { RecordingEvent } from '@/lib/recording/events'
import { SessionViews } from '@/lib/views/session-views'
import { nextFrame } from './next-frame'

/** Milliseconds of folding per frame: what is left of 16 goes to drawing. */
const BUDGET = 8
/** Events folded between two looks at the clock. */
const BATCH = 32

/**
 * The views of a recording that grows no more, folded a slice per frame: however long it is, the page goes on drawing.
 * @throws the signal's reason once it is aborted.
 */
export const foldInSlices = async (events: readonly RecordingEvent[], signal?: AbortSignal): Promise<SessionViews> => {
  const views = new SessionViews()
  const given: RecordingEvent[] = []
  const total = events.length
  for (;;) {
    const end = performance.now() + BUDGET
    do {
      given.push(...events.slice(given.length, Math.min(total, given.length + BATCH)))
      views.advance(given)
    } while (given.length < total && performance.now() < end)
    if (given.length >= total) return views
    await new Promise<void>((resolve) => void nextFrame(resolve))
    signal?.throwIfAborted()
  }
}
