import type { Problem } from '@/lib/protocol/problem'
import type { RecordingEvent } from '@/lib/recording/events'
import { Recording } from '@/lib/recording/recording'
import { chunkFrom } from './chunk'
import { keptChanged, keptProblem, tooSlow } from './kept-problems'
import type { KeptFindings } from './kept-session'
import type { KeptStore } from './kept-store'
import { SessionFacts } from './session-facts'

/** Milliseconds after which what is not yet kept is shown all the same. */
const PATIENCE = 3_000
/** Milliseconds after a failure until it is tried again. */
const RETRY = 10_000
/** Milliseconds after which findings are noted in the list, and what was written is on the disk for good. */
const SETTLE = 1_000
/** Chunks given to the store at once when the page may be about to end: all, but for a whole file being opened. */
const AT_ONCE = 32

export type KeeperDeps = {
  readonly recording: Recording
  /** Without one nothing is kept: what is recorded is shown at once. */
  readonly store?: KeptStore | undefined
  /** Its problem changed, or it was kept for the first time. */
  readonly onChange: () => void
}

/**
 * Keeps a recording as it grows, in order, and lets nothing be shown that is not kept: `shown` follows `recording` as
 * chunks are acknowledged. Where keeping fails, everything is shown, the problem says so, and the rest is kept later.
 */
export class Keeper {
  /** What it is kept under. */
  id: string
  /** What is appended to. */
  readonly recording: Recording
  /** What is kept of it: a prefix. */
  readonly shown: Recording
  /** Why what happens is not kept, while that is so. */
  problem: Problem | undefined
  private store: KeptStore | undefined
  private readonly onChange: () => void
  private readonly facts: SessionFacts
  private readonly waiting = new Set<() => void>()
  private stopListening: (() => void)[] = []
  /** Numbers of the first event that was not given to the store, and that is not known to be kept. */
  private given = 0
  private kept = 0
  private underWay = 0
  private scheduled = false
  private patience: ReturnType<typeof setTimeout> | undefined
  private retryTimer: ReturnType<typeof setTimeout> | undefined
  private findings: KeptFindings | undefined
  private findingsTimer: ReturnType<typeof setTimeout> | undefined

  constructor({ recording, store, onChange }: KeeperDeps) {
    this.id = recording.header.id
    this.store = store
    this.onChange = onChange
    this.recording = recording
    this.shown = store ? new Recording(recording.header, Date.now) : recording
    this.facts = new SessionFacts(recording.header)
  }

  /** Some of it is kept. */
  get isKept(): boolean {
    return this.kept > 0
  }

  /** Events that are kept nowhere, and will not be as things are. */
  get unkept(): number {
    return this.store && !this.problem ? 0 : this.recording.events.length - this.kept
  }

  /** Takes what is kept already; before `start`. */
  restore(events: readonly RecordingEvent[]): void {
    for (const event of events) this.facts.note(event)
    this.recording.take(events)
    if (this.shown !== this.recording) this.shown.take(events)
    this.given = this.kept = this.recording.events.length
  }

  /** From now on keeps what the recording holds and gets. */
  start(id = this.id): void {
    const { store } = this
    this.id = id
    if (!store) return
    this.stopListening = [
      this.recording.subscribe(() => {
        if (this.problem) this.show(this.recording.events.length)
        this.schedule()
      }),
      store.subscribe((id) => {
        // Room may have been made.
        if (this.problem && this.problem !== keptChanged && id !== this.id) this.retry()
      }),
    ]
    this.schedule()
  }

  /** Gives everything to the store at once: the page may be about to end. */
  flush(): void {
    this.write(AT_ONCE)
    if (this.findingsTimer) this.noteFindings()
  }

  /** Resolves once everything is kept, or cannot be. */
  async written(): Promise<void> {
    this.write(1)
    if (this.underWay > 0 && !this.problem) await new Promise<void>((done) => this.waiting.add(done))
  }

  /** Nothing is kept any more once what there is has been written, or cannot be. */
  async stop(): Promise<void> {
    await this.written()
    if (this.findingsTimer) this.noteFindings()
    for (const stop of this.stopListening) stop()
    clearTimeout(this.retryTimer)
    this.store = undefined
  }

  retry(): void {
    clearTimeout(this.retryTimer)
    this.retryTimer = undefined
    if (this.underWay > 0) return
    this.given = this.kept
    this.write(1)
  }

  /** What was found so far; noted once things are quiet. */
  found(findings: KeptFindings): void {
    if (this.findings?.must === findings.must && this.findings.should === findings.should) return
    this.findings = findings
    this.settle()
  }

  /** What goes to the list goes to the disk: with it all before outlives a power cut, too. */
  private settle(): void {
    this.findingsTimer ??= setTimeout(() => {
      this.noteFindings()
    }, SETTLE)
  }

  private noteFindings(): void {
    clearTimeout(this.findingsTimer)
    this.findingsTimer = undefined
    // Where this fails, so does keeping the events, which tells.
    const change = this.findings ? { findings: this.findings } : {}
    if (this.isKept) this.store?.change(this.id, change).catch(() => undefined)
  }

  private schedule(): void {
    if (this.scheduled || this.underWay > 0 || this.retryTimer !== undefined) return
    this.scheduled = true
    // What is recorded in one go is written in one go.
    queueMicrotask(() => {
      this.scheduled = false
      this.write(1)
    })
  }

  /** Gives chunks to the store, up to so many at a time: while one is under way, the next one grows. */
  private write(atOnce: number): void {
    const { events } = this.recording
    while (this.store && this.given < events.length && this.underWay < atOnce) {
      const from = this.given
      const { chunk, to } = chunkFrom(this.id, events, from)
      const growth = { id: this.id, ...this.facts.growth(events, from, to) }
      this.given = to
      this.underWay++
      this.patience ??= setTimeout(() => {
        this.fail(tooSlow)
      }, PATIENCE)
      this.store.append(growth, chunk).then(
        () => {
          this.wrote(to)
        },
        (error: unknown) => {
          this.underWay--
          // One given after another that failed has to fail: only the first tells why.
          if (from === this.kept) this.fail(keptProblem(error))
          this.later()
        },
      )
    }
  }

  private wrote(to: number): void {
    const first = this.kept === 0
    const all = this.recording.events.length
    this.underWay--
    this.kept = to
    clearTimeout(this.patience)
    this.patience = undefined
    this.show(to)
    this.write(1)
    this.settle()
    if (this.underWay === 0) this.settled()
    if (first || (this.problem && to === all)) {
      this.problem = undefined
      this.onChange()
    }
  }

  /** Nothing that happened is held back for a storage that fails. */
  private fail(problem: Problem): void {
    clearTimeout(this.patience)
    this.patience = undefined
    const before = this.problem?.code
    this.problem = problem
    this.show(this.recording.events.length)
    if (before !== problem.code) this.onChange()
  }

  private later(): void {
    if (this.underWay > 0) return
    this.given = this.kept
    if (this.store && this.problem !== keptChanged)
      this.retryTimer ??= setTimeout(() => {
        this.retry()
      }, RETRY)
    this.settled()
  }

  private settled(): void {
    for (const done of this.waiting) done()
    this.waiting.clear()
  }

  private show(to: number): void {
    const { shown, recording } = this
    if (shown !== recording && shown.events.length < to) shown.take(recording.events.slice(shown.events.length, to))
  }
}
