import type { EventSourceMessage } from 'eventsource-parser'
import type { Followed } from '@/lib/browser/session-types'
import type { Answer } from '@/lib/protocol/asks'
import { ProblemError } from '@/lib/protocol/problem'
import { Recording } from '@/lib/recording/recording'
import type { AskKey } from '@/lib/recording/keys'
import { fromBase64 } from '@/lib/protocol/bytes'
import { open, seal } from '@/lib/share/envelope'
import type { ShareKey } from '@/lib/share/envelope'
import { writeAnswer } from '@/lib/share/live/answer'
import { LIVE_PROBLEMS } from '@/lib/share/live/control'
import type { Control } from '@/lib/share/live/control'
import { LiveReader } from '@/lib/share/live/reader'
import { answerPlace, chunkPlace } from '@/lib/share/live/writer'
import { OPENED } from './live-api'
import type { LiveApi } from './live-api'
import { backoff, persist } from './patience'
import type { Wait } from './patience'
import type { OwnAnswer, WatcherState } from './watcher-state'

/** Characters of a sealed chunk in base64: 5 MiB, as the relay takes it. */
const MOST_DATA = Math.ceil((5 * 1024 * 1024) / 3) * 4
/** Bytes that one chunk may unpack to. */
const MOST_CHUNK = 64 * 1024 * 1024
const PATIENCE = 30_000

export type WatcherDeps = {
  readonly api: LiveApi
  readonly share: ShareKey
  readonly wait: Wait
  /** What this watcher wants to be called; may be empty. */
  readonly by: () => string
  /** 32 hexadecimal digits. */
  readonly newId: () => string
}

/** After these, the ask may be answered anew. */
const AGAIN: ReadonlySet<OwnAnswer['state']> = new Set(['refused', 'closed', 'failed'])

const badLive = (): ProblemError => new ProblemError(LIVE_PROBLEMS.badLive)

/**
 * Watches somebody's session: reads what its owner sends, in order, into a recording that grows; never connects to the
 * MCP server. What comes is judged as a file of a stranger's is.
 */
export class LiveWatcher implements Followed {
  private readonly deps: WatcherDeps
  private readonly reader = new LiveReader()
  private readonly abort = new AbortController()
  private readonly listeners = new Set<() => void>()
  private next = 0
  private ownerHere = true
  private shown: WatcherState = {
    phase: 'opening',
    recording: undefined,
    answering: false,
    redacted: { replaced: 0, dropped: 0 },
    answers: [],
    answeredBy: new Map(),
  }

  constructor(deps: WatcherDeps) {
    this.deps = deps
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): WatcherState => this.shown

  /** Resolves when it is over: ended, failed (the state says why) or stopped. Never rejects. */
  async run(): Promise<void> {
    const { wait } = this.deps
    const { signal } = this.abort
    for (let failed = 1; this.isWatching(); failed++) {
      try {
        for await (const message of this.deps.api.chunks(this.deps.share.id, this.next, signal)) {
          failed = 0
          await this.take(message)
          if (!this.isWatching()) return
        }
      } catch (error) {
        if (this.isStopped()) return
        if (error instanceof ProblemError) {
          this.change({ phase: 'failed', answering: false, problem: error.problem })
          return
        }
      }
      if (this.isStopped()) return
      this.change({ phase: this.shown.recording ? 'reconnecting' : 'opening' })
      await wait(backoff(Math.max(1, failed)), signal)
    }
  }

  /** Stops watching; what was seen stays. */
  stop(): void {
    this.abort.abort()
  }

  /** Sends an answer to the owner; false when none may be sent, or one to this ask is on its way. */
  readonly answer = (ask: AskKey, answer: Answer): boolean => {
    if (!this.canAnswer(ask)) return false
    const id = this.deps.newId()
    this.change({ answers: [...this.shown.answers, { id, ask, state: 'sending' }] })
    void this.send(id, writeAnswer({ askKey: ask, answer, by: this.deps.by() }))
    return true
  }

  readonly canAnswer = (ask: AskKey): boolean =>
    this.answering() && !this.shown.answers.some((own) => own.ask === ask && !AGAIN.has(own.state))

  readonly answering = (): boolean => {
    const { answering, phase } = this.shown
    return answering && (phase === 'live' || phase === 'reconnecting')
  }

  readonly over = (): boolean => this.shown.phase === 'ended' || this.shown.phase === 'failed'

  private isStopped(): boolean {
    return this.abort.signal.aborted
  }

  private isWatching(): boolean {
    return !this.isStopped() && this.shown.phase !== 'ended' && this.shown.phase !== 'failed'
  }

  private async send(id: string, text: string): Promise<void> {
    const { api, share, wait } = this.deps
    try {
      const bytes = await seal(text, share, answerPlace(id))
      const signal = AbortSignal.any([this.abort.signal, AbortSignal.timeout(PATIENCE)])
      await persist(
        async (failed) => {
          try {
            await api.putAnswer(share.id, id, bytes)
          } catch (error) {
            // Its acknowledgement was lost, not the answer.
            const there = error instanceof ProblemError && error.problem.code === 'ANSWER_EXISTS'
            if (!there || failed === 0) throw error
          }
        },
        { wait, signal },
      )
      this.changeAnswer(id, (own) => (own.state === 'sending' ? { ...own, state: 'sent' } : own))
    } catch (error) {
      const { problem } = error instanceof ProblemError ? error : {}
      this.changeAnswer(id, (own) => ({ ...own, state: 'failed', ...(problem && { problem }) }))
    }
  }

  private async take(message: EventSourceMessage): Promise<void> {
    const { event, id, data } = message
    if (message === OPENED && this.shown.recording) this.change({ phase: this.ownerHere ? 'live' : 'away' })
    // The server knows the end even where the owner's last word is missing.
    if (event === 'end') this.change({ phase: 'ended', answering: false })
    if (event !== 'chunk') return
    if (id !== String(this.next) || data.length > MOST_DATA) throw badLive()
    const bytes = fromBase64(data)
    if (!bytes) throw badLive()
    const text = await open(bytes, this.deps.share, chunkPlace(this.next), MOST_CHUNK)
    if (this.abort.signal.aborted) return
    this.next++
    const { events, controls } = this.reader.push(text)
    const { header } = this.reader
    if (!this.shown.recording && header) this.change({ recording: new Recording(header, Date.now) })
    this.shown.recording?.take(events)
    if (this.shown.phase === 'opening') this.change({ phase: 'live' })
    for (const control of controls) this.obey(control)
  }

  private obey(control: Control): void {
    switch (control.control) {
      case 'live':
        return
      case 'answering':
        this.change({ answering: control.allowed })
        return
      case 'redacted':
        this.change({ redacted: { replaced: control.replaced, dropped: control.dropped } })
        return
      case 'owner':
        this.ownerHere = control.here
        this.change({ phase: control.here ? 'live' : 'away' })
        return
      case 'answer': {
        const { id, outcome, ask, by } = control
        const own = this.shown.answers.some((answer) => answer.id === id)
        if (own) this.changeAnswer(id, (answer) => ({ ...answer, state: outcome }))
        else if (outcome === 'given' && ask !== undefined)
          this.change({ answeredBy: new Map(this.shown.answeredBy).set(ask, by ?? '') })
        return
      }
      case 'ended':
        this.change({ phase: 'ended', answering: false, why: control.why })
    }
  }

  private changeAnswer(id: string, change: (answer: OwnAnswer) => OwnAnswer): void {
    this.change({ answers: this.shown.answers.map((answer) => (answer.id === id ? change(answer) : answer)) })
  }

  private change(part: Partial<WatcherState>): void {
    this.shown = { ...this.shown, ...part }
    for (const listener of this.listeners) listener()
  }
}
