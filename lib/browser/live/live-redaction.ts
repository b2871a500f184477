import { pause } from '@/lib/browser/files/pause'
import { Turns } from '@/lib/files/slices'
import type { RecordingEvent } from '@/lib/recording/events'
import type { RecordingHeader } from '@/lib/recording/recording'
import { writeEvent } from '@/lib/share/live/writer'
import { Redactor } from '@/lib/share/redact/plan'

export type LiveRedactionDeps = {
  /** Secrets the app knows now; more may come while the session runs. */
  readonly known: () => readonly string[]
}

/** Secrets replaced and bodies dropped. */
export type RedactedCounts = { readonly replaced: number; readonly dropped: number }

/** Nothing is left as it is: in a live session nobody has looked before it leaves. */
const NOTHING_OFF: ReadonlySet<string> = new Set()

/**
 * Redacts a session while it runs: each event with all that is known when it is sent. What is learnt later cannot be
 * taken back from those who watched.
 */
export class LiveRedaction {
  private readonly deps: LiveRedactionDeps
  private readonly original: RecordingHeader
  private known: readonly string[] = []
  private redactor = new Redactor([])
  private learnt = 0

  constructor(header: RecordingHeader, deps: LiveRedactionDeps) {
    this.original = header
    this.deps = deps
    this.begin(deps.known())
  }

  /** Learns from everything there is by now, in slices; how many events that is. */
  async learn(events: readonly RecordingEvent[]): Promise<number> {
    const known = this.deps.known()
    if (known.length !== this.known.length || known.some((secret, at) => secret !== this.known[at])) this.begin(known)
    const fresh = events.slice(this.learnt)
    this.learnt += fresh.length
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
    return this.learnt
  }

  /** The event as watchers get it: one line. */
  line(event: RecordingEvent): string {
    return writeEvent(this.redactor.apply(event, NOTHING_OFF))
  }

  /** The header as watchers get it; it says what was replaced so far. */
  header(): RecordingHeader {
    return this.redactor.applyHeader(this.original, NOTHING_OFF)
  }

  counts(): RedactedCounts {
    const { replaced, dropped } = this.header().shared ?? { replaced: 0, dropped: 0 }
    return { replaced, dropped }
  }

  private begin(known: readonly string[]): void {
    this.known = known
    this.redactor = new Redactor(known)
    this.redactor.learnHeader(this.original)
    this.learnt = 0
  }
}
