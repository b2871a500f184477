import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { Recording } from '@/lib/recording/recording'
import type { Finding, Outcome } from '@/lib/spec/findings'
import { FindingBook } from './finding-book'
import type { JudgePort, OpenJudge } from './judge-port'
import { nextFrame } from './next-frame'
import type { JudgeReply } from './spec-job'

/** Events sent at once: copying them takes a millisecond or two. */
const PORTION = 400
/** Milliseconds between two looks at the outcomes: there are hundreds of them. */
const OUTCOMES_EVERY = 400

/** The findings as of one publication; a new object for each. */
export type Findings = {
  /** In the order in which they were found: a growing list. */
  readonly list: readonly Finding[]
  readonly book: FindingBook
  /** Why nothing more is being judged, when that is so. */
  readonly failure: string | undefined
}

/** How each requirement fares on one connection; a new object whenever that changed. */
export type Outcomes = { readonly connection: ConnectionId | undefined; readonly list: readonly Outcome[] }

const NO_OUTCOMES: Outcomes = { connection: undefined, list: [] }

/**
 * Has a recording judged as it grows, by a judge that works elsewhere: one portion is under way at a time, so that a
 * slow judge piles nothing up. When the judge fails, only judging ends.
 */
export class SpecFeed {
  private readonly open: OpenJudge | undefined
  private readonly listeners = new Set<() => void>()
  private recording: Recording | undefined
  private unsubscribe: (() => void) | undefined
  private port: JudgePort | undefined
  private generation = 0
  private sent = 0
  private waiting = false
  private book = new FindingBook()
  private list: Finding[] = []
  private failure: string | undefined
  private current: ConnectionId | undefined
  private chosen: ConnectionId | undefined
  /** Events judged when the outcomes were last asked for, whose they were, and when. */
  private looked = { at: 0, events: -1, connection: undefined as ConnectionId | undefined }
  private timer: ReturnType<typeof setTimeout> | undefined
  private cancelSending: (() => void) | undefined
  private cancelFrame: (() => void) | undefined
  /** Before anything was found. */
  readonly initial: Findings
  private known: Findings
  private knownOutcomes = NO_OUTCOMES

  /** Without a judge nothing is ever found. */
  constructor(open: OpenJudge | undefined) {
    this.open = open
    this.known = this.look()
    this.initial = this.known
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly findings = (): Findings => this.known

  readonly outcomes = (): Outcomes => this.knownOutcomes

  /** From now on judges this recording, from its start. */
  watch(recording: Recording): void {
    this.unsubscribe?.()
    this.recording = recording
    this.restart()
    this.unsubscribe = recording.subscribe(() => {
      this.schedule()
    })
    // The page is drawn on the server first, where there are no frames to wait for.
    if (recording.events.length > 0) this.schedule()
  }

  /** Whose outcomes are wanted, until the person connects anew: then it is the newest connection's. */
  readonly choose = (connection: ConnectionId): void => {
    this.chosen = connection
    this.send()
  }

  /** After a failure: begins again with a new judge. */
  readonly retry = (): void => {
    this.restart()
    this.send()
  }

  /** Nothing more is judged: the judge is let go. */
  stop(): void {
    this.unsubscribe?.()
    this.recording = undefined
    this.cancelSending?.()
    this.cancelFrame?.()
    clearTimeout(this.timer)
    this.port?.stop()
    this.port = undefined
  }

  private restart(): void {
    this.generation++
    this.sent = 0
    this.waiting = false
    this.book = new FindingBook()
    this.list = []
    this.failure = undefined
    this.current = undefined
    this.chosen = undefined
    this.looked = { at: 0, events: -1, connection: undefined }
    this.knownOutcomes = NO_OUTCOMES
    this.publish()
  }

  private schedule(): void {
    this.cancelSending ??= nextFrame(() => {
      this.cancelSending = undefined
      this.send()
    })
  }

  private send(): void {
    const { recording } = this
    if (!recording || !this.open || this.waiting || this.failure !== undefined) return
    const events = recording.events.slice(this.sent, this.sent + PORTION)
    const last = this.sent + events.length === recording.events.length
    for (const event of events) this.note(event)
    const outcomesOf = last ? this.wanted(events.length > 0) : undefined
    if (events.length === 0 && outcomesOf === undefined) return
    this.sent += events.length
    this.waiting = true
    try {
      this.port ??= this.open({
        onReply: (reply) => {
          this.received(reply)
        },
        onFailure: (reason) => {
          this.failed(reason)
        },
      })
      this.port.ask({ recording: this.generation, events, ...(outcomesOf !== undefined && { outcomesOf }) })
    } catch (error) {
      this.failed(error instanceof Error ? error.message : String(error))
    }
  }

  private note(event: RecordingEvent): void {
    this.book.note(event)
    if (event.type !== 'connection-started' || event.exploration || event.probe) return
    this.current = event.connectionId
    this.chosen = undefined
  }

  /** The connection whose outcomes are to be asked for now; when it is too soon, comes back later. */
  private wanted(more: boolean): ConnectionId | undefined {
    const connection = this.chosen ?? this.current
    const { looked } = this
    const stale = more || looked.events !== this.sent || looked.connection !== connection
    if (connection === undefined || !stale) return undefined
    const wait = looked.connection === connection ? looked.at + OUTCOMES_EVERY - performance.now() : 0
    if (wait > 0) {
      this.timer ??= setTimeout(() => {
        this.timer = undefined
        this.send()
      }, wait)
      return undefined
    }
    this.looked = {
      at: performance.now(),
      events: this.recording?.events.length ?? 0,
      connection,
    }
    return connection
  }

  private received({ recording, findings, outcomes }: JudgeReply): void {
    // What is said of the recording before is too late.
    if (recording !== this.generation) return
    this.waiting = false
    for (const finding of findings) {
      this.list.push(finding)
      this.book.add(finding, this.recording?.events[finding.seq])
    }
    this.book.settle()
    if (outcomes) this.knownOutcomes = outcomes
    if (outcomes || findings.length > 0) this.changed()
    this.send()
  }

  private failed(reason: string): void {
    this.port?.stop()
    this.port = undefined
    this.failure = reason
    this.changed()
  }

  private changed(): void {
    this.cancelFrame ??= nextFrame(() => {
      this.publish()
    })
  }

  private publish(): void {
    this.cancelFrame?.()
    this.cancelFrame = undefined
    this.known = this.look()
    for (const listener of this.listeners) listener()
  }

  private look(): Findings {
    return { list: this.list, book: this.book, failure: this.failure }
  }
}
