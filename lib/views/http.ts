import { BRIDGE_HEADER } from '@/lib/protocol/bridge'
import { headerValue, mediaType } from '@/lib/protocol/headers'
import type { EventOf, HttpId, RecordingEvent } from '@/lib/recording/events'
import { Collection, Snapshot } from './snapshot'
import type { HttpView } from './types'

type Facts = Omit<HttpView, 'frames' | 'size' | 'streaming' | 'responseText'>

/** One HTTP request and what has come back of it. */
export class HttpState extends Snapshot<HttpView> {
  readonly request: EventOf<'http-request-sent'>
  response: EventOf<'http-response-received'> | undefined
  end: EventOf<'http-ended'> | undefined
  /** Media type of the response, lower case, without parameters. */
  type = ''
  /** JSON-RPC messages (or malformed ones) in the request and in the response. */
  sentMessages = 0
  receivedMessages = 0
  /** The stream gave its events ids: it may go on in another request (Last-Event-ID). */
  resumable = false
  /** The first part of a body that held no message, for showing what came instead. */
  preview = ''
  private isBeside = false
  private frames = 0
  /** A provider's response, frame by frame: it holds no messages that would keep it. */
  private readonly text: string[] = []
  private bytes = 0

  constructor(request: EventOf<'http-request-sent'>) {
    super()
    this.request = request
  }

  /** Bytes of the response, as far as they arrived. */
  get size(): number {
    return Math.max(this.bytes, this.end?.size ?? 0)
  }

  /** The stream on which a bridge tells about its command, beside the messages. */
  get beside(): boolean {
    return this.isBeside
  }

  get streaming(): boolean {
    return this.type === 'text/event-stream' && this.end === undefined
  }

  fold(event: EventOf<'http-response-received' | 'frame-received' | 'http-ended'>): void {
    if (event.type === 'http-response-received') {
      this.response ??= event
      this.type = mediaType(this.response.headers)
      this.isBeside = this.request.method === 'GET' && this.isPathOf(headerValue(this.response.headers, BRIDGE_HEADER))
    } else if (event.type === 'frame-received') {
      this.frames++
      this.bytes += event.size
      if (this.request.lane === 'provider') this.text.push(event.raw)
    } else {
      this.end ??= event
    }
    this.changed()
  }

  private isPathOf(path: string | undefined): boolean {
    const { url } = this.request
    return path !== undefined && URL.canParse(path, url) && new URL(path, url).href === url
  }

  protected build(): HttpView {
    const { request, response, end } = this
    const facts: Facts = {
      id: request.httpId,
      connectionId: request.connectionId,
      lane: request.lane,
      method: request.method,
      url: request.url,
      requestHeaders: request.headers,
      ...(request.body === undefined ? {} : { requestBody: request.body }),
      ...(request.byHand && { byHand: request.byHand }),
      ...(request.bodyEncoding && { requestBodyEncoding: request.bodyEncoding }),
      sentAt: request.at,
      ...(response && {
        status: response.status,
        statusText: response.statusText,
        responseHeaders: response.headers,
        headAt: response.at,
      }),
      ...(end && { endedAt: end.at, how: end.how, ...(end.problem && { problem: end.problem }) }),
    }
    return {
      ...facts,
      ...(request.lane === 'provider' && { responseText: this.text.join('') }),
      frames: this.frames,
      size: this.size,
      streaming: this.streaming,
    }
  }
}

/** HTTP exchanges by id. */
export class HttpFold {
  private readonly all = new Collection<HttpId, HttpView, HttpState>()
  openStreams = 0

  fold(event: RecordingEvent): void {
    if (event.type === 'http-request-sent') {
      if (!this.all.get(event.httpId)) this.all.add(event.httpId, new HttpState(event))
      return
    }
    if (event.type !== 'http-response-received' && event.type !== 'frame-received' && event.type !== 'http-ended')
      return
    const state = this.all.get(event.httpId)
    if (!state) return
    const before = state.streaming
    state.fold(event)
    this.openStreams += Number(state.streaming) - Number(before)
  }

  get(id: HttpId): HttpState | undefined {
    return this.all.get(id)
  }
}
