import { headerValue } from '@/lib/protocol/headers'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { idKey, readFrame, type Message } from '@/lib/protocol/jsonrpc'
import { subjectOf } from '@/lib/protocol/methods'
import { readSseBlock } from '@/lib/protocol/sse'
import type { EventOf, HttpId, RecordingEvent } from '@/lib/recording/events'
import { rowKey, type Channel, type RowKey, type Way } from './rows'

type Sent = EventOf<'http-request-sent'>

const messagesIn = (text: string | undefined): readonly Message[] => {
  const content = text === undefined || text === '' ? undefined : readFrame(text)
  return content?.kind === 'messages' ? content.messages : []
}

const methodIn = (sent: Sent): string | undefined => {
  const [first] = messagesIn(sent.body)
  return first?.kind === 'request' ? first.method : undefined
}

/** The headers of 2026-07-28 say what the body says. */
const mirrored = ({ headers }: Sent, { method, params }: { readonly method: string; readonly params: unknown }) => {
  return (
    headerValue(headers, 'mcp-method') === method &&
    headerValue(headers, 'mcp-protocol-version') === '2026-07-28' &&
    headerValue(headers, 'mcp-name') === subjectOf(method, params)
  )
}

/** A recording of one connection → the rows of the matrix that crossed its wire. */
class Seen {
  readonly keys = new Set<RowKey>()
  private readonly revision: string
  private readonly detached: boolean
  private readonly requests = new Map<HttpId, Sent>()
  /** POSTs whose response has come: what follows on that stream is no part of it. */
  private readonly answered = new Set<HttpId>()
  /** Methods of requests by way and id. */
  private readonly methods = new Map<string, string>()
  private readonly cancelled = new Set<string>()

  constructor({ revision, transport }: EventOf<'connection-established'>) {
    this.revision = revision
    this.detached = transport === 'http+sse'
  }

  fold(event: RecordingEvent): void {
    if (event.type === 'http-request-sent') this.sent(event)
    else if (event.type === 'frame-received') this.received(event)
    else if (event.type === 'call-cancelled') this.cancelled.add(idKey(event.requestId))
    else if (event.type === 'http-ended' && event.how === 'aborted') this.aborted(event.httpId)
  }

  private get modern(): boolean {
    return this.revision >= '2026-07-28'
  }

  private add(way: Way, method: string, what: Channel | `= ${string}`): void {
    this.keys.add(rowKey(this.revision, way, method, what))
  }

  private sent(event: Sent): void {
    this.requests.set(event.httpId, event)
    for (const message of messagesIn(event.body)) {
      if (message.kind === 'result') this.result('←', message)
      if (message.kind !== 'request' && message.kind !== 'notification') continue
      if (message.kind === 'request') this.methods.set(`→${idKey(message.id)}`, message.method)
      if (!this.modern || mirrored(event, message)) this.add('→', message.method, this.detached ? 'endpoint' : 'post')
    }
  }

  private received({ httpId, source, raw, truncated }: EventOf<'frame-received'>): void {
    const request = this.requests.get(httpId)
    if (!request || truncated) return
    for (const message of messagesIn(source === 'sse' ? readSseBlock(raw).data : raw)) {
      if (message.kind === 'result' || message.kind === 'error') this.answered.add(httpId)
      if (message.kind === 'result') this.result('→', message, request)
      if (message.kind !== 'request' && message.kind !== 'notification') continue
      if (message.kind === 'request') this.methods.set(`←${idKey(message.id)}`, message.method)
      // The stream that stands by carries responses to many.
      const late = request.method === 'POST' && this.answered.has(httpId)
      if (source === 'sse' && !late) this.add('←', message.method, this.channelOf(request))
    }
  }

  private channelOf(request: Sent): Channel {
    if (request.method === 'GET')
      return headerValue(request.headers, 'last-event-id') === undefined ? 'stream' : 'resumed'
    return methodIn(request) === 'subscriptions/listen' ? 'listen' : 'answer'
  }

  /** What a request was answered with, where its row knows more than one result. */
  private result(way: Way, { id, result }: Extract<Message, { kind: 'result' }>, request?: Sent): void {
    const method = this.methods.get(`${way}${idKey(id)}`)
    if (method === undefined) return
    const type = stringAt(result, 'resultType')
    if (type === 'task' || (!this.modern && objectAt(result, 'task'))) this.add(way, method, '= CreateTaskResult')
    // A subscription that the server ends by its result says what notifications/cancelled would.
    if (request && this.channelOf(request) === 'listen') this.add('←', 'notifications/cancelled', 'listen')
    if (type !== 'input_required') return
    this.add(way, method, '= InputRequiredResult')
    for (const entry of Object.values(objectAt(result, 'inputRequests') ?? {}))
      if (isObject(entry)) this.add('←', stringAt(entry, 'method') ?? '', 'embedded')
  }

  /** On modern the client takes a request back by closing its stream. */
  private aborted(httpId: HttpId): void {
    const [message] = messagesIn(this.requests.get(httpId)?.body)
    if (this.modern && message?.kind === 'request' && this.cancelled.has(idKey(message.id)))
      this.add('→', 'notifications/cancelled', 'closed')
  }
}

/** The rows that a recording of one connection shows; none where no connection came about. */
export const seenRows = (events: readonly RecordingEvent[]): ReadonlySet<RowKey> => {
  const established = events.find((event) => event.type === 'connection-established')
  if (!established) return new Set()
  const seen = new Seen(established)
  for (const event of events) seen.fold(event)
  return seen.keys
}
