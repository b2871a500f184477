import type { RecordingEvent } from '@/lib/recording/events'
import type { Recording } from '@/lib/recording/recording'
import { ExpectationsFold } from '@/lib/spec/compare/expectations'
import { SessionViews } from '@/lib/views/session-views'
import { sliceEnd } from './frame-budget'
import { nextFrame } from './next-frame'

/** Events folded between two looks at the clock. */
const BATCH = 32

/**
 * Folds a recording into its views, a slice per frame, and tells when there is something new to draw. However much
 * arrives at once, no slice holds the page up.
 */
export class ViewFeed {
  readonly views = new SessionViews()
  readonly expectations = new ExpectationsFold()
  readonly recording: Recording
  private readonly onPublish: () => void
  /** What the views have been given so far: a growing prefix of the recording's list. */
  private readonly given: RecordingEvent[] = []
  private cancelFrame: (() => void) | undefined
  private readonly unsubscribe: () => void

  constructor(recording: Recording, onPublish: () => void) {
    this.recording = recording
    this.onPublish = onPublish
    this.unsubscribe = recording.subscribe(() => {
      this.schedule()
    })
    if (recording.events.length > 0) this.schedule()
  }

  stop(): void {
    this.unsubscribe()
    this.cancelFrame?.()
  }

  private schedule(): void {
    this.cancelFrame ??= nextFrame(() => {
      this.cancelFrame = undefined
      this.slice()
    })
  }

  private slice(): void {
    const { events } = this.recording
    const end = sliceEnd(performance.now())
    do {
      this.given.push(...events.slice(this.given.length, this.given.length + BATCH))
      this.views.advance(this.given)
      this.expectations.advance(this.given, this.views)
    } while (this.given.length < events.length && performance.now() < end)
    if (this.given.length < events.length) this.schedule()
    this.onPublish()
  }
}
