import { mediaType } from '@/lib/protocol/headers'
import { readSseBlock, type SseBlock } from '@/lib/protocol/sse'
import type { EventOf, RecordingEvent } from '@/lib/recording/events'
import { messageKey, type MessageKey } from '@/lib/recording/keys'
import type { ConnectionsFold, ConnectionState } from './connections'
import { readTold } from './describe-told'
import { readBlock, readBody, unreadable, type BodyContext, type Content } from './frame-content'
import type { HttpFold, HttpState } from './http'
import type { MessageView } from './types'

/** What one event held: its messages; for one of an event stream also its fields, and its id where it had one. */
export type Arrival = {
  readonly messages: readonly MessageView[]
  readonly block?: SseBlock
  readonly eventId?: string
}

const NOTHING: Arrival = { messages: [] }
const PREVIEW = 400
const encoder = new TextEncoder()
const NOT_TEXT: readonly Content[] = [{ kind: 'malformed', reason: 'not valid UTF-8' }]

const isJson = (type: string): boolean => type === 'application/json' || type.endsWith('+json')

/** Bytes of a request's body. */
export const sentSize = ({ body = '', bodyEncoding }: EventOf<'http-request-sent'>): number =>
  bodyEncoding ? (body.length / 4) * 3 - (/=*$/.exec(body)?.[0].length ?? 0) : encoder.encode(body).length

const resolve = (url: string, base: string): string => (URL.canParse(url, base) ? new URL(url, base).href : url)

/** Frames and request bodies → messages. */
export class MessagesFold {
  private readonly all = new Map<MessageKey, MessageView>()
  private readonly http: HttpFold
  private readonly connections: ConnectionsFold

  constructor(http: HttpFold, connections: ConnectionsFold) {
    this.http = http
    this.connections = connections
  }

  /** Call after the HTTP and connection folds have seen `event`. */
  fold(event: RecordingEvent): Arrival {
    if (event.type === 'http-request-sent') return this.sent(event)
    if (event.type === 'frame-received') return this.received(event)
    return NOTHING
  }

  get(key: MessageKey): MessageView | undefined {
    return this.all.get(key)
  }

  private sent(event: EventOf<'http-request-sent'>): Arrival {
    const state = this.http.get(event.httpId)
    if (event.body === undefined || state?.request !== event || event.lane === 'provider') return NOTHING
    const mcp = this.connections.get(event.connectionId)?.isMcp(event.url) ?? false
    const json = mcp || isJson(mediaType(event.headers))
    const contents = event.bodyEncoding ? NOT_TEXT : readBody(event.body, { mcp, json, refused: false })
    state.sentMessages = contents.length
    if (contents.length === 0) return NOTHING
    const facts = {
      direction: 'client-to-server',
      source: 'body',
      raw: event.body,
      encoding: event.bodyEncoding ?? 'utf8',
      size: sentSize(event),
    } as const
    return { messages: this.add(event, state, facts, contents) }
  }

  private received(event: EventOf<'frame-received'>): Arrival {
    const state = this.http.get(event.httpId)
    if (!state) return NOTHING
    if (state.request.lane === 'provider') {
      if (event.encoding === 'utf8') state.preview ||= event.raw.slice(0, PREVIEW)
      return NOTHING
    }
    if (readTold(state, event)) return NOTHING
    const connection = this.connections.get(event.connectionId)
    const context: BodyContext = {
      mcp: connection?.isMcp(state.request.url) ?? false,
      json: isJson(state.type),
      refused: (state.response?.status ?? 200) >= 400,
    }
    const broken = unreadable(event, context)
    if (event.source === 'body') return this.keep(event, state, broken ?? readBody(event.raw, context))
    if (broken) return this.keep(event, state, broken)
    const block = readSseBlock(event.raw)
    if (block.event === 'endpoint') {
      this.announce(connection, state, block.data ?? '')
      return { messages: [], block }
    }
    const { messages } = this.keep(event, state, readBlock(block))
    if (block.id === undefined) return { messages, block }
    state.resumable = true
    return { messages, block, eventId: block.id }
  }

  private announce(connection: ConnectionState | undefined, { request }: HttpState, data: string): void {
    if (connection) connection.endpoint ??= resolve(data, request.url)
  }

  private keep(event: EventOf<'frame-received'>, state: HttpState, contents: readonly Content[]): Arrival {
    state.receivedMessages += contents.length
    if (contents.length === 0) {
      if (event.source === 'body' && event.encoding === 'utf8') state.preview = event.raw.slice(0, PREVIEW)
      return NOTHING
    }
    const { source, raw, encoding, size } = event
    return {
      messages: this.add(event, state, { direction: 'server-to-client', source, raw, encoding, size }, contents),
    }
  }

  private add(
    { seq, at, connectionId }: RecordingEvent,
    { request }: HttpState,
    facts: Pick<MessageView, 'direction' | 'source' | 'raw' | 'encoding' | 'size'>,
    contents: readonly Content[],
  ): readonly MessageView[] {
    return contents.map((content, index) => {
      const key = messageKey(seq, index)
      const { httpId, lane } = request
      const view: MessageView = { key, seq, at, connectionId, httpId, lane, ...facts, content }
      this.all.set(key, view)
      return view
    })
  }
}
