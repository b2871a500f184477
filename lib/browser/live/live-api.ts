import { createParser } from 'eventsource-parser'
import type { EventSourceMessage } from 'eventsource-parser'
import type { ShareKey } from '@/lib/share/envelope'
import { TOKEN_HEADER } from '@/lib/wire/orders'
import { refusal } from '@/lib/wire/refusal'

export type LiveApiDeps = {
  readonly fetch: typeof fetch
  /** The app token: only who may use this Parley may open a live share. Throws a `ProblemError` when there is none. */
  readonly token: () => string
}

type Id = ShareKey['id']
type Bytes = Uint8Array<ArrayBuffer>

const DELETE_HEADER = 'x-parley-delete-token'
const EXPIRES_HEADER = 'x-parley-expires-in'

/** Milliseconds of silence after which a stream counts as lost: its server sends a comment each 15 s. */
const SILENCE = 45_000

/** The first of every stream: the server has it, whenever something comes. */
export const OPENED: EventSourceMessage = { id: undefined, event: 'opened', data: '' }

/** Fails as a lost network does: the same request may succeed later (RFC 9110 §15.5.9, §15.6; RFC 6585 §4). */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 429

/**
 * The server's relay of live shares: it sees ids, sizes and times, never a key. Every method rejects with a
 * `ProblemError` when the server refuses, and with another error when it may be tried again.
 */
export class LiveApi {
  private readonly deps: LiveApiDeps

  constructor(deps: LiveApiDeps) {
    this.deps = deps
  }

  /** Opens a live share for so many seconds; milliseconds since the epoch at which it is over. */
  async open(id: Id, deleteToken: string, expiresIn: number): Promise<number> {
    const headers = {
      [TOKEN_HEADER]: this.deps.token(),
      [DELETE_HEADER]: deleteToken,
      [EXPIRES_HEADER]: String(expiresIn),
      'content-type': 'application/json',
    }
    const response = await this.send('PUT', `/api/live/${id}`, { headers, body: '{}' })
    const { expiresAt } = (await response.json()) as { expiresAt?: unknown }
    return typeof expiresAt === 'number' ? expiresAt : Date.now() + expiresIn * 1000
  }

  /** `keepalive`: also when the page ends meanwhile (WHATWG Fetch §5.6: 64 KiB at most). */
  async putChunk(id: Id, deleteToken: string, n: number, body: Bytes, keepalive = false): Promise<void> {
    await this.send('PUT', `/api/live/${id}/chunks/${n}`, { headers: octets(deleteToken), body, keepalive })
  }

  /** No more chunks will come; what is there stays until it expires. */
  async end(id: Id, deleteToken: string): Promise<void> {
    await this.send('PUT', `/api/live/${id}/end`, { headers: { [DELETE_HEADER]: deleteToken } })
  }

  async remove(id: Id, deleteToken: string): Promise<void> {
    await this.send('DELETE', `/api/live/${id}`, { headers: { [DELETE_HEADER]: deleteToken } })
  }

  async putAnswer(id: Id, answerId: string, body: Bytes): Promise<void> {
    const headers = { 'content-type': 'application/octet-stream' }
    await this.send('PUT', `/api/live/${id}/answers/${answerId}`, { headers, body })
  }

  /** Every chunk from `from` on, and each that follows, until the stream ends. */
  chunks(id: Id, from: number, signal: AbortSignal): AsyncGenerator<EventSourceMessage, void> {
    return this.stream(`/api/live/${id}/chunks?from=${from}`, {}, signal)
  }

  /** What watchers answered, for the owner. */
  answers(id: Id, deleteToken: string, signal: AbortSignal): AsyncGenerator<EventSourceMessage, void> {
    return this.stream(`/api/live/${id}/answers`, { [DELETE_HEADER]: deleteToken }, signal)
  }

  private async *stream(
    path: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): AsyncGenerator<EventSourceMessage, void> {
    const response = await this.send('GET', path, { headers, signal })
    if (!response.body) return
    yield OPENED
    const arrived: EventSourceMessage[] = []
    const parser = createParser({ onEvent: (event) => arrived.push(event) })
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    const giveUp = (): void => void reader.cancel().catch(() => undefined)
    try {
      for (;;) {
        const timer = setTimeout(giveUp, SILENCE)
        const { done, value } = await reader.read().finally(() => {
          clearTimeout(timer)
        })
        if (done) return
        parser.feed(value)
        yield* arrived.splice(0)
      }
    } finally {
      await reader.cancel().catch(() => undefined)
    }
  }

  private async send(method: string, path: string, init: RequestInit): Promise<Response> {
    const response = await this.deps.fetch(path, { method, cache: 'no-store', referrerPolicy: 'no-referrer', ...init })
    if (response.ok) return response
    if (isPassing(response.status)) throw new Error(`HTTP ${response.status}`)
    throw await refusal(response)
  }
}

const octets = (deleteToken: string): Record<string, string> => ({
  [DELETE_HEADER]: deleteToken,
  'content-type': 'application/octet-stream',
})
