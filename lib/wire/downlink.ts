import type { Arrival } from './arrival'
import { WireError } from './errors'
import { FrameDecoder } from './frames'
import type { Frame } from './frames'
import { plainRequest, TOKEN_HEADER } from './orders'
import type { Order } from './orders'
import { lost, refusal } from './refusal'
import type { WireRequest } from './types'

export type DownlinkOptions = {
  /** Absolute in Node, `/api/mux` in a page. */
  readonly endpoint: string
  readonly fetch: typeof fetch
  /** Throws a `ProblemError` when there is none. */
  readonly token: () => string
  /** Unique and unguessable: another tab's exchanges must not be reachable. Letters, digits, `-`, `_`; at most 64. */
  readonly newId: () => string
}

/** Milliseconds: two beats of the server’s. */
const SILENCE = 30_000

type Entry = { readonly arrival: Arrival; readonly onOver: () => void; started: Promise<unknown> }

/** One GET whose response brings the frames of all this tab's exchanges, and the POSTs that start and abort them. */
export class Downlink {
  /** The stream broke or was ended: a new one is needed. */
  isOver = false
  private readonly options: DownlinkOptions
  private readonly tab: string
  private readonly entries = new Map<string, Entry>()
  private readonly stop = new AbortController()
  private readonly opened: Promise<void>
  /** Something came since `watch` last looked. */
  private heard = false
  private watching: ReturnType<typeof setTimeout> | undefined

  constructor(options: DownlinkOptions) {
    this.options = options
    this.tab = options.newId()
    this.opened = new Promise((resolve) => void this.listen(resolve))
  }

  start(id: string, request: WireRequest, arrival: Arrival, onOver: () => void): void {
    const entry: Entry = { arrival, onOver, started: Promise.resolve() }
    this.entries.set(id, entry)
    entry.started = this.send(id, request)
  }

  /** Gives an exchange up, upstream too. */
  abort(id: string): void {
    const entry = this.take(id)
    if (entry === undefined || this.isOver) return
    // Never before the start it cancels: two connections keep no order.
    void entry.started.then(() => this.post({ type: 'abort', tab: this.tab, id })).catch(() => undefined)
  }

  end(error: unknown): void {
    if (this.isOver) return
    this.isOver = true
    clearTimeout(this.watching)
    this.stop.abort()
    for (const id of [...this.entries.keys()]) this.take(id)?.arrival.fail(error)
  }

  private take(id: string): Entry | undefined {
    const entry = this.entries.get(id)
    this.entries.delete(id)
    entry?.onOver()
    return entry
  }

  private async send(id: string, request: WireRequest): Promise<void> {
    await this.opened
    if (!this.entries.has(id)) return
    try {
      const response = await this.post({ type: 'start', tab: this.tab, id, request: plainRequest(request) })
      if (response.ok) return
      if (response.status !== 409) {
        this.take(id)?.arrival.fail(await refusal(response))
        return
      }
      const entry = this.take(id)
      this.end(lost())
      entry?.arrival.fail(new WireError('WAY_OUT_UNKNOWN_TAB', 'Parley’s server does not know this tab.'))
    } catch (error) {
      this.take(id)?.arrival.fail(lost(error))
    }
  }

  private post(order: Order): Promise<Response> {
    const { endpoint, fetch, token } = this.options
    const headers = { 'content-type': 'application/json', [TOKEN_HEADER]: token() }
    // What a page says on leaving still goes out: giving up, and ending a session.
    const keepalive = order.type === 'abort' || order.request.method === 'DELETE'
    return fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(order), keepalive })
  }

  private async listen(opened: () => void): Promise<void> {
    const { endpoint, fetch, token } = this.options
    try {
      const response = await fetch(`${endpoint}?tab=${this.tab}`, {
        headers: { [TOKEN_HEADER]: token() },
        cache: 'no-store',
        signal: this.stop.signal,
      })
      if (!response.ok || response.body === null) {
        this.end(await refusal(response))
        return
      }
      this.watch()
      await this.read(response.body.getReader(), opened)
    } catch (error) {
      this.end(lost(error))
    } finally {
      opened()
    }
  }

  /**
   * A machine that slept may find a downlink that nobody serves any more, and no error tells: one that brought nothing
   * for two beats is given up. A look that comes late tells of a sleep, and of nothing else.
   */
  private watch(): void {
    const due = performance.now() + SILENCE
    this.watching = setTimeout(() => {
      const isLate = performance.now() - due > SILENCE
      if (!this.heard && !isLate) {
        this.end(lost(new Error('Nothing came from Parley’s own server for half a minute.')))
        return
      }
      this.heard = false
      this.watch()
    }, SILENCE)
  }

  private async read(reader: ReadableStreamDefaultReader<Uint8Array>, opened: () => void): Promise<never> {
    const decoder = new FrameDecoder()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) throw new Error('The downlink ended.')
      this.heard = true
      for (const frame of decoder.push(value)) {
        if (frame.type === 'hello') opened()
        if (frame.type === 'shutdown') this.end(new WireError('WAY_OUT_STOPPED', 'Parley’s own server was stopped.'))
        this.deliver(frame)
      }
    }
  }

  private deliver(frame: Frame): void {
    if (!('id' in frame)) return
    const entry = this.entries.get(frame.id)
    if (entry?.arrival.accept(frame) === true) this.take(frame.id)
  }
}
