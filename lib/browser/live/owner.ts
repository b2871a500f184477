import { isAbort } from '@/lib/wire/errors'
import { ProblemError } from '@/lib/protocol/problem'
import type { MyShare } from '@/lib/browser/sharing/my-shares'
import type { Problem } from '@/lib/protocol/problem'
import type { Recording } from '@/lib/recording/recording'
import { fromBase64Url, toBase64Url } from '@/lib/protocol/bytes'
import { newShareKey } from '@/lib/share/envelope'
import type { ShareKey } from '@/lib/share/envelope'
import { writeLink } from '@/lib/share/link'
import { writeControl } from '@/lib/share/live/control'
import type { EndReason } from '@/lib/share/live/control'
import { writeOpening } from '@/lib/share/live/writer'
import { AnswerDesk } from './answer-desk'
import type { AskSeam } from './answer-desk'
import type { KeptLive } from './kept-live'
import type { LiveApi } from './live-api'
import { LiveRedaction } from './live-redaction'
import type { LiveRedactionDeps } from './live-redaction'
import { Outbox } from './outbox'
import type { OwnerState } from './owner-state'
import { backoff, persist } from './patience'
import type { Wait } from './patience'

/** Milliseconds between two chunks: what comes in between goes together. */
const PACE = 250
/** Answers that are still listed. */
const LISTED = 20

/** What is sent: it grows, and tells when it did. */
export type LiveSource = Pick<Recording, 'header' | 'events' | 'subscribe'>

export type OwnerDeps = LiveRedactionDeps &
  AskSeam & {
    readonly api: LiveApi
    readonly recording: LiveSource
    readonly wait: Wait
    /** Puts it on the list of what this browser has shared: its owner can always delete it. */
    readonly remember: (share: MyShare) => void
    readonly forget: (id: string) => void
    /** Keeps what it takes to go on after a reload; undefined: nothing any more. */
    readonly keep: (kept: KeptLive | undefined) => void
  }

type Begin = { readonly title: string; /** Seconds. */ readonly expiresIn: number }

/**
 * Sends a session to those who watch it: what the recording gets, redacted and sealed, in order, never in the way of
 * the session. Nothing here fails: what went wrong is in the state.
 */
export class LiveOwner {
  private readonly deps: OwnerDeps
  private readonly share: ShareKey
  private readonly deleteToken: string
  private readonly redaction: LiveRedaction
  private readonly outbox: Outbox
  private readonly desk: AnswerDesk
  private readonly abort = new AbortController()
  private readonly listeners = new Set<() => void>()
  private readonly resumed: boolean
  private readonly expiresIn: number
  private ending: { readonly why: EndReason; readonly events: number } | undefined
  private wake: () => void = () => undefined
  private shown: OwnerState

  /** Begins a live share, or goes on with one that was kept. */
  constructor(deps: OwnerDeps, begin: Begin | KeptLive) {
    this.deps = deps
    const kept = 'key' in begin ? begin : undefined
    this.resumed = kept !== undefined
    this.share = kept ? { id: kept.id, key: fromBase64Url(kept.key) ?? new Uint8Array() } : newShareKey()
    this.deleteToken = kept?.deleteToken ?? toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
    this.expiresIn = 'expiresIn' in begin ? begin.expiresIn : 0
    this.shown = {
      phase: 'opening',
      link: writeLink({ kind: 'stored', share: this.share, live: true, place: {} }),
      title: begin.title,
      expiresAt: kept?.expiresAt ?? 0,
      answering: kept?.answering ?? false,
      events: kept?.events ?? 0,
      bytes: kept?.bytes ?? 0,
      redacted: { replaced: 0, dropped: 0 },
      answered: [],
    }
    this.redaction = new LiveRedaction({ ...deps.recording.header, title: begin.title }, deps)
    const { api, wait } = deps
    const { share, deleteToken, redaction } = this
    this.outbox = new Outbox(
      {
        api,
        share,
        deleteToken,
        redaction,
        wait,
        signal: this.abort.signal,
        onBehind: (behind) => {
          if (this.shown.phase !== 'ending') this.change({ phase: behind ? 'behind' : 'live' })
        },
        onSent: ({ events, bytes, pending }) => {
          if (pending === undefined) this.change({ events, bytes, redacted: redaction.counts() })
          this.keep()
        },
      },
      kept,
    )
    this.desk = new AnswerDesk({ ...deps, share, allowed: () => this.shown.answering }, kept?.handled ?? [])
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): OwnerState => this.shown

  /** Resolves when it has ended, however; never rejects. */
  async run(): Promise<void> {
    const unsubscribe = this.deps.recording.subscribe(() => {
      this.wake()
    })
    try {
      await this.open()
      void this.listen()
      await this.sendAll()
      this.change({ phase: 'ended' })
    } catch (error) {
      await this.failed(error)
    } finally {
      unsubscribe()
      this.abort.abort()
      this.deps.keep(undefined)
    }
  }

  /** Lets watchers answer what is asked, or no longer. */
  letAnswer(allowed: boolean): void {
    if (this.shown.answering === allowed) return
    this.change({ answering: allowed })
    this.outbox.tell({ control: 'answering', allowed })
    this.keep()
    this.wake()
  }

  /** Sends what there is by now, tells watchers that it is over, and ends. */
  stop(why: EndReason = 'stopped'): void {
    if (this.ending || this.abort.signal.aborted) return
    this.ending = { why, events: this.deps.recording.events.length }
    this.change({ phase: 'ending', answering: false })
    this.wake()
  }

  /** The page goes away, perhaps to come back: by being loaded anew, or out of the browser's cache. */
  leave(): void {
    if (this.shown.phase === 'live') this.outbox.leave()
  }

  /** The page is back out of the browser's cache. */
  comeBack(): void {
    this.outbox.tell({ control: 'owner', here: true })
    this.wake()
  }

  /** Ends, and takes everything from the server; also when it has ended before. Resolves when it is gone. */
  async remove(): Promise<void> {
    this.abort.abort()
    const { api, wait } = this.deps
    try {
      await persist(() => api.remove(this.share.id, this.deleteToken), { wait, signal: AbortSignal.timeout(60_000) })
    } catch (error) {
      const gone = error instanceof ProblemError && /^SHARE_(GONE|UNKNOWN)$/.test(error.problem.code)
      if (!gone) {
        this.change({ phase: 'ended', answering: false, problem: problemOf(error) })
        return
      }
    }
    this.deps.forget(this.share.id)
    this.change({ phase: 'deleted', answering: false })
  }

  private async open(): Promise<void> {
    const { api, wait, recording } = this.deps
    const { signal } = this.abort
    if (!this.resumed) {
      this.remember(Date.now() + this.expiresIn * 1000, true)
      const expiresAt = await persist(
        async (failed) => {
          try {
            return await api.open(this.share.id, this.deleteToken, this.expiresIn)
          } catch (error) {
            // The answer to an earlier try was lost: nobody else has made this id.
            const exists = error instanceof ProblemError && error.problem.code === 'SHARE_EXISTS'
            if (exists && failed > 0) return Date.now() + this.expiresIn * 1000
            throw error
          }
        },
        { wait, signal },
      ).catch((error: unknown) => {
        if (error instanceof ProblemError) this.deps.forget(this.share.id)
        throw error
      })
      this.change({ expiresAt })
      this.remember(expiresAt)
    }
    if (this.outbox.sent.chunks === 0) {
      await this.redaction.learn(recording.events)
      await this.outbox.sendText(writeOpening(this.redaction.header()))
    }
    if (this.resumed) {
      this.outbox.tell({ control: 'owner', here: true })
      this.outbox.tell({ control: 'answering', allowed: this.shown.answering })
    }
    if (!this.ending) this.change({ phase: 'live' })
  }

  private remember(expiresAt: number, unsure = false): void {
    const { link, title } = this.shown
    const { id } = this.share
    const { deleteToken } = this
    const share = { id, title, link, deleteToken, sharedAt: Date.now(), expiresAt, live: true } as const
    this.deps.remember({ ...share, ...(unsure && { unsure }) })
  }

  private async sendAll(): Promise<void> {
    const { recording, wait, api } = this.deps
    const { signal } = this.abort
    for (;;) {
      const { ending } = this
      const news = this.news()
      const sent = await this.outbox.sendNext(recording.events, ending?.events)
      if (sent) {
        if (!this.ending) await wait(PACE, signal)
      } else if (ending) break
      else await news
      signal.throwIfAborted()
    }
    await this.outbox.sendText(writeControl({ control: 'ended', why: this.ending?.why ?? 'stopped' }), undefined, 0)
    await persist(() => api.end(this.share.id, this.deleteToken), { wait, signal })
  }

  /** Resolves when there may be something to send. */
  private news(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve
      this.abort.signal.addEventListener(
        'abort',
        () => {
          resolve()
        },
        { once: true },
      )
    })
  }

  private async failed(error: unknown): Promise<void> {
    if (isAbort(error) || this.abort.signal.aborted) {
      if (this.shown.phase !== 'deleted') this.change({ phase: 'ended', answering: false })
      return
    }
    const problem = problemOf(error)
    this.change({ phase: 'ended', answering: false, problem })
    if (problem.code !== 'LIVE_FULL') return
    // Watchers are told in what was kept back for it; where that fails, they see that the stream is over.
    const ended = writeControl({ control: 'ended', why: 'full' })
    await this.outbox.sendText(ended, undefined, 0).catch(() => undefined)
    await this.deps.api.end(this.share.id, this.deleteToken).catch(() => undefined)
  }

  /** Deals with answers as they come, from the beginning: what came while they were not allowed is refused then. */
  private async listen(): Promise<void> {
    const { api, wait } = this.deps
    const { signal } = this.abort
    for (let failed = 1; this.isRunning(); failed++) {
      try {
        for await (const { event, id, data } of api.answers(this.share.id, this.deleteToken, signal)) {
          failed = 0
          if (event === 'end') return
          if (event === 'answer') await this.answered(id, data)
        }
      } catch (error) {
        if (error instanceof ProblemError) return
      }
      if (this.isRunning()) await wait(backoff(Math.max(1, failed)), signal)
    }
  }

  private isRunning(): boolean {
    return !this.abort.signal.aborted
  }

  private async answered(id: string | undefined, data: string): Promise<void> {
    const told = await this.desk.take(id, data)
    this.keep()
    if (!told) return
    const { outcome, by = '' } = told
    this.change({ answered: [...this.shown.answered, { id: told.id, by, outcome }].slice(-LISTED) })
    this.outbox.tell(told)
    this.wake()
  }

  private keep(): void {
    if (this.abort.signal.aborted) return
    const { title, expiresAt, answering } = this.shown
    this.deps.keep({
      ...this.outbox.sent,
      id: this.share.id,
      key: toBase64Url(this.share.key),
      deleteToken: this.deleteToken,
      recording: this.deps.recording.header.id,
      handled: this.desk.handled,
      title,
      expiresAt,
      answering,
    })
  }

  private change(part: Partial<OwnerState>): void {
    this.shown = { ...this.shown, ...part }
    for (const listener of this.listeners) listener()
  }
}

const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError
    ? error.problem
    : {
        code: 'LIVE_FAILED',
        title: 'Live sharing has ended',
        cause: error instanceof Error ? error.message : 'Something failed.',
        action: 'Start a new one. What watchers have seen, they keep.',
      }
