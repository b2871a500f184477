import { pause } from '@/lib/browser/files/pause'
import { Turns } from '@/lib/files/slices'
import { ProblemError } from '@/lib/protocol/problem'
import type { RecordingEvent } from '@/lib/recording/events'
import { seal } from '@/lib/share/envelope'
import type { ShareKey } from '@/lib/share/envelope'
import { writeControl } from '@/lib/share/live/control'
import type { Control } from '@/lib/share/live/control'
import { chunkPlace } from '@/lib/share/live/writer'
import type { LiveApi } from './live-api'
import { LIVE_SHARE_PROBLEMS } from './live-problems'
import type { LiveRedaction } from './live-redaction'
import { persist } from './patience'
import type { Wait } from './patience'

/** Characters of a chunk, before the event that goes beyond them. */
const BATCH = 256 * 1024
/** Bytes of one chunk, and of all, that the server takes. */
const MOST_CHUNK = 5 * 1024 * 1024
const MOST_BYTES = 64 * 1024 * 1024
/** Kept back, so that watchers can still be told that no more comes. */
const RESERVE = 16 * 1024

/** How far the server is: chunks and events that it has, their bytes, and the events up to which a chunk was under way. */
export type Sent = {
  readonly chunks: number
  readonly events: number
  readonly bytes: number
  readonly pending?: number
}

export type OutboxDeps = {
  readonly api: LiveApi
  readonly share: ShareKey
  readonly deleteToken: string
  readonly redaction: LiveRedaction
  readonly wait: Wait
  readonly signal: AbortSignal
  readonly onBehind: (behind: boolean) => void
  /** Told before a chunk goes out and after it arrived. */
  readonly onSent: (sent: Sent) => void
}

/**
 * Sends a growing list of events in order, chunk by chunk, one at a time; what cannot be sent waits in the recording
 * and takes no memory here. Rejects with a `ProblemError` when the server refuses, or the share is full.
 */
export class Outbox {
  private readonly deps: OutboxDeps
  private readonly controls: Control[] = []
  private told = ''
  /** Sealed in advance: when a page ends there is no time for it. */
  private farewell: { readonly n: number; readonly bytes: Uint8Array<ArrayBuffer> } | undefined
  sent: Sent

  constructor(deps: OutboxDeps, sent: Sent = { chunks: 0, events: 0, bytes: 0 }) {
    this.deps = deps
    this.sent = sent
  }

  /** Goes out with the next chunk, after its events. */
  tell(control: Control): void {
    this.controls.push(control)
  }

  /**
   * Sends text as the next chunk; `reserve`: bytes that must still be free then. False when the server had that chunk
   * from before the page was left: with the same events, and other controls.
   */
  async sendText(text: string, events = this.sent.events, reserve = RESERVE): Promise<boolean> {
    const { share, api, deleteToken, wait, signal, onBehind, onSent } = this.deps
    const n = this.sent.chunks
    const bytes = await seal(text, share, chunkPlace(n))
    const mayBeThere = this.sent.pending !== undefined
    if (bytes.length > MOST_CHUNK || this.sent.bytes + bytes.length + reserve > MOST_BYTES)
      throw new ProblemError(LIVE_SHARE_PROBLEMS.full)
    this.sent = { ...this.sent, pending: events }
    onSent(this.sent)
    const fresh = await persist(
      async (failed) => {
        try {
          await api.putChunk(share.id, deleteToken, n, bytes)
          return true
        } catch (error) {
          // Its answer was lost, not the chunk: nobody else has the token.
          if (isOutOfOrder(error) && (failed > 0 || mayBeThere)) return !mayBeThere
          throw isOutOfOrder(error) ? new ProblemError(LIVE_SHARE_PROBLEMS.outOfStep, { cause: error }) : error
        }
      },
      { wait, signal, onBehind },
    )
    this.sent = { chunks: n + 1, events, bytes: this.sent.bytes + bytes.length }
    onSent(this.sent)
    void this.prepareFarewell()
    return fresh
  }

  /** Tells watchers that this page goes away, if nothing else is under way; it may come back. */
  leave(): void {
    const { api, share, deleteToken, onSent } = this.deps
    const { farewell, sent } = this
    if (sent.pending !== undefined || farewell?.n !== sent.chunks) return
    api.putChunk(share.id, deleteToken, farewell.n, farewell.bytes, true).catch(() => undefined)
    this.sent = { ...sent, pending: sent.events }
    onSent(this.sent)
  }

  private async prepareFarewell(): Promise<void> {
    const n = this.sent.chunks
    const text = writeControl({ control: 'owner', here: false })
    this.farewell = { n, bytes: await seal(text, this.deps.share, chunkPlace(n)) }
  }

  /** Sends what there is now of the events before `end`, and what is to be told; false when that is nothing. */
  async sendNext(events: readonly RecordingEvent[], end = Infinity): Promise<boolean> {
    const { redaction } = this.deps
    // Events that came meanwhile are not learnt from: they wait.
    const learnt = await redaction.learn(events)
    const { pending } = this.sent
    // A chunk that the server may have ends where it did then.
    if (pending !== undefined && learnt < pending) return false
    const limit = Math.min(pending ?? Infinity, end, learnt)
    const turns = new Turns(pause)
    const controls = this.controls.splice(0)
    let text = ''
    let at = this.sent.events
    for (; at < limit && (text.length < BATCH || pending !== undefined); at++) {
      const event = events[at]
      if (event) text += redaction.line(event)
      await turns.take()
    }
    if (at > this.sent.events) text += this.counts()
    text += controls.map(writeControl).join('')
    if (text === '') return false
    if (await this.sendText(text, at)) return true
    this.controls.unshift(...controls)
    this.told = ''
    return true
  }

  private counts(): string {
    const line = writeControl({ control: 'redacted', ...this.deps.redaction.counts() })
    if (line === this.told) return ''
    this.told = line
    return line
  }
}

const isOutOfOrder = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'CHUNK_OUT_OF_ORDER'
