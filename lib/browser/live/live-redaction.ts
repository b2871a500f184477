import { pause } from '@/lib/browser/files/pause'
import { Turns } from '@/lib/files/slices'
import type { RecordingEvent } from '@/lib/recording/events'
import { writeEvent } from '@/lib/share/live/writer'

/** What is needed of a `Redactor`. */
export type LiveRedactor = {
  learn(event: RecordingEvent): void
  scan(event: RecordingEvent): void
  apply(event: RecordingEvent, off: ReadonlySet<string>): RecordingEvent
  plan(): { readonly replacements: readonly { readonly why: string; readonly count: number }[] }
}

export type LiveRedactionDeps = {
  readonly newRedactor: (known: readonly string[]) => LiveRedactor
  /** Secrets the app knows now; more may come while the session runs. */
  readonly known: () => readonly string[]
}

/** Secrets replaced and bodies dropped. */
export type RedactedCounts = { readonly replaced: number; readonly dropped: number }

const NOTHING_OFF: ReadonlySet<string> = new Set()

/**
 * Redacts a session while it runs: each event with all that is known when it is sent. What is learnt later cannot be
 * taken back from those who watched.
 */
export class LiveRedaction {
  private readonly deps: LiveRedactionDeps
  private known: readonly string[]
  private redactor: LiveRedactor
  private learnt = 0

  constructor(deps: LiveRedactionDeps) {
    this.deps = deps
    this.known = deps.known()
    this.redactor = deps.newRedactor(this.known)
  }

  /** Learns from everything there is by now, in slices. */
  async learn(events: readonly RecordingEvent[]): Promise<void> {
    const known = this.deps.known()
    if (known.length !== this.known.length || known.some((secret, at) => secret !== this.known[at])) {
      this.known = known
      this.redactor = this.deps.newRedactor(known)
      this.learnt = 0
    }
    const fresh = events.slice(this.learnt)
    const turns = new Turns(pause)
    // A secret may be found in an event that comes after others that have it.
    for (const event of fresh) {
      this.redactor.learn(event)
      await turns.take()
    }
    for (const event of fresh) {
      this.redactor.scan(event)
      await turns.take()
    }
    this.learnt += fresh.length
  }

  /** The event as watchers get it: one line. */
  line(event: RecordingEvent): string {
    return writeEvent(this.redactor.apply(event, NOTHING_OFF))
  }

  counts(): RedactedCounts {
    let [replaced, dropped] = [0, 0]
    for (const { why, count } of this.redactor.plan().replacements) {
      if (why === 'body') dropped += count
      else replaced += count
    }
    return { replaced, dropped }
  }
}
