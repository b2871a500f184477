import { idKey, readFrame, type Message, type RequestId } from '@/lib/protocol/jsonrpc'
import { readSseBlock } from '@/lib/protocol/sse'
import type { EventOf, HttpId } from '@/lib/recording/events'
import { messageKey, type MessageKey } from '@/lib/recording/keys'
import { RecentIds } from './recent-ids'

export type Received = { readonly message: Message; readonly key: MessageKey; readonly httpId: HttpId }
export type Response = Extract<Message, { kind: 'result' | 'error' }>
export type Reply = { readonly message: Response; readonly key: MessageKey }

type Handlers = {
  readonly onRequest: (message: Extract<Message, { kind: 'request' }>, received: Received) => void
  readonly onNotification: (message: Extract<Message, { kind: 'notification' }>, received: Received) => void
  /** The `endpoint` event of HTTP+SSE (2024-11-05): where messages are to be posted. */
  readonly onEndpoint: (uri: string, httpId: HttpId) => void
}

type Waiter = (message: Response, key: MessageKey) => void

/** Where one HTTP response stands: what a failed call needs to say why. */
export type StreamState = {
  messages: number
  /** Those of them that answer something. */
  responses: number
  /** Frames and their bytes so far, whole or not. */
  frames: number
  bytes: number
  malformed: number
  lastEventId?: string
  /** Milliseconds to wait before reconnecting, as the server's `retry:` field says. */
  retry?: number
  /** Ids of its events, and of those of the streams that it goes on from: a server may replay some of them. */
  ids: RecentIds
  /** Called with each frame. */
  heard?: () => void
  /** An error without an id: it can only mean the request that opened the stream. */
  idlessError?: Reply
  /** Start of the newest frame. */
  text: string
}

/**
 * Reads every frame the tap records, whoever asked for it, and hands its messages on. So a response is found on
 * whichever stream it comes, and an ask is seen although the SDK would have refused it.
 */
export class Inbound {
  private readonly waiters = new Map<string, Waiter>()
  private readonly streams = new Map<HttpId, StreamState>()
  private readonly progress = new Map<string, () => void>()
  private readonly handlers: Handlers

  constructor(handlers: Handlers) {
    this.handlers = handlers
  }

  /** Waits for the response with this id; returns the way to stop waiting. */
  expect(id: RequestId, waiter: Waiter): () => void {
    const key = idKey(id)
    this.waiters.set(key, waiter)
    return () => {
      if (this.waiters.get(key) === waiter) this.waiters.delete(key)
    }
  }

  /** Calls back with each progress notification for this token, whichever stream brings it; returns the way to stop. */
  watchProgress(token: RequestId, listener: () => void): () => void {
    this.progress.set(idKey(token), listener)
    return () => this.progress.delete(idKey(token))
  }

  stream(httpId: HttpId): StreamState {
    const known = this.streams.get(httpId)
    if (known) return known
    const fresh: StreamState = {
      messages: 0,
      responses: 0,
      frames: 0,
      bytes: 0,
      malformed: 0,
      text: '',
      ids: new RecentIds(),
    }
    this.streams.set(httpId, fresh)
    return fresh
  }

  forget(httpId: HttpId): void {
    this.streams.delete(httpId)
  }

  frame(event: EventOf<'frame-received'>): void {
    const stream = this.stream(event.httpId)
    stream.bytes += event.size
    if (!event.truncated) stream.frames++
    stream.heard?.()
    if (event.truncated || event.encoding !== 'utf8') return
    const data = event.source === 'sse' ? this.sseData(event) : event.raw
    if (data === undefined || data === '') return
    stream.text = data.slice(0, 300)
    const content = readFrame(data)
    if (content.kind === 'malformed') {
      stream.malformed++
      return
    }
    content.messages.forEach((message, index) => {
      stream.messages++
      if (message.kind === 'result' || message.kind === 'error') stream.responses++
      this.dispatch({ message, key: messageKey(event.seq, index), httpId: event.httpId })
    })
  }

  private sseData(event: EventOf<'frame-received'>): string | undefined {
    const block = readSseBlock(event.raw)
    const stream = this.stream(event.httpId)
    // What a resumed stream repeats is on the recording, and was dealt with the first time.
    const repeated = block.id !== undefined && !stream.ids.add(block.id)
    if (block.id !== undefined) stream.lastEventId = block.id
    if (block.retry !== undefined) stream.retry = block.retry
    if (block.event === 'endpoint') {
      if (block.data !== undefined) this.handlers.onEndpoint(block.data, event.httpId)
      return undefined
    }
    if (repeated) return undefined
    return block.event === undefined || block.event === 'message' ? block.data : undefined
  }

  private dispatch(received: Received): void {
    const { message, key } = received
    switch (message.kind) {
      case 'result':
      case 'error': {
        if (message.id !== null) this.waiters.get(idKey(message.id))?.(message, key)
        else if (message.kind === 'error') this.stream(received.httpId).idlessError = { message, key }
        return
      }
      case 'request':
        this.handlers.onRequest(message, received)
        return
      case 'notification':
        if (message.method === 'notifications/progress') this.progress.get(progressKey(message.params))?.()
        this.handlers.onNotification(message, received)
        return
      case 'invalid':
    }
  }
}

const progressKey = (params: unknown): string => {
  const token = (params as { progressToken?: unknown } | undefined)?.progressToken
  return typeof token === 'string' || typeof token === 'number' ? idKey(token) : ''
}
