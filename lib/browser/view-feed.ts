import type { RecordingEvent } from '@/lib/recording/events'
import type { Recording } from '@/lib/recording/recording'
import { ExpectationsFold } from '@/lib/spec/compare/expectations'
import { SessionViews } from '@/lib/views/session-views'
import { sliceEnd } from './frame-budget'
import { nextFrame } from './next-frame'

/** Events folded between two looks at the clock. */
const BATCH = 32
/** Milliseconds between two drawings of much: each costs as much as several slices. */
const PACE = 100
/** Events that are little. */
const FEW = 64

/**
 * Folds a recording into its views, a slice per frame, and tells when there is something new to draw: a little at once;
 * while much comes, now and then, in a frame of its own. However much arrives at once, no slice holds the page up.
 */
export class ViewFeed {
  readonly views = new SessionViews()
  readonly expectations = new ExpectationsFold()
  readonly recording: Recording
  private readonly onPublish: () => void
  /** What the views have been given so far: a growing prefix of the recording's list. */
  private readonly given: RecordingEvent[] = []
  private told = { at: Number.NEGATIVE_INFINITY, events: 0 }
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
      this.frame()
    })
  }

  private frame(): void {
    if (this.untold > 0 && performance.now() - this.told.at >= PACE) {
      this.tell()
      // Nobody waits for a drawing that is not seen, and its frames are few.
      if (!isHidden()) {
        if (this.behind) this.schedule()
        return
      }
    }
    this.fold()
    if (this.behind || this.untold > FEW) this.schedule()
    else if (this.untold > 0) this.tell()
  }

  private fold(): void {
    const { events } = this.recording
    const end = sliceEnd(performance.now())
    while (this.behind) {
      this.given.push(...events.slice(this.given.length, this.given.length + BATCH))
      this.views.advance(this.given)
      this.expectations.advance(this.given, this.views)
      if (performance.now() >= end) break
    }
  }

  private get behind(): boolean {
    return this.given.length < this.recording.events.length
  }

  /** Events that were folded, and of which nobody was told. */
  private get untold(): number {
    return this.given.length - this.told.events
  }

  private tell(): void {
    this.told = { at: performance.now(), events: this.given.length }
    this.onPublish()
  }
}

const isHidden = (): boolean => (globalThis as { readonly document?: Document }).document?.hidden === true
