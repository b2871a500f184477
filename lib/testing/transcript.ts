import { ADVERTISE_ALL, type Advertised } from '@/lib/protocol/capabilities'
import type { Answer, AnsweredBy, Spent } from '@/lib/protocol/asks'
import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { Problem } from '@/lib/protocol/problem'
import { eraOf, type Era, type Revision } from '@/lib/protocol/revisions'
import type {
  ByHand,
  ConnectionId,
  EventBody,
  EventOf,
  HttpId,
  Lane,
  RecordingEvent,
  TransportKind,
} from '@/lib/recording/events'
import type { AskKey } from '@/lib/recording/keys'
import { newHeader, Recording } from '@/lib/recording/recording'

/** A message as a test writes it: `jsonrpc` is added; a string goes on the wire as it is. */
type WrittenMessage = Readonly<Record<string, unknown>>
type Written = WrittenMessage | readonly WrittenMessage[] | string

type Sending = {
  readonly lane?: Lane
  readonly method?: string
  readonly url?: string
  readonly headers?: readonly (readonly [string, string])[]
  readonly ask?: AskKey
  readonly byHand?: ByHand
}
type On = { readonly on?: HttpId }
type Heading = On & { readonly headers?: readonly (readonly [string, string])[] }
type Receiving = Heading & { readonly status?: number; readonly type?: string; readonly truncated?: true }
type Block = On & { readonly event?: string; readonly id?: string; readonly truncated?: true }

const START = Date.UTC(2026, 6, 28, 10, 41)
const encoder = new TextEncoder()

const withVersion = (message: WrittenMessage): unknown => ({ jsonrpc: '2.0', ...message })

const isBatch = (written: Exclude<Written, string>): written is readonly WrittenMessage[] => Array.isArray(written)

const text = (written: Written): string => {
  if (typeof written === 'string') return written
  return JSON.stringify(isBatch(written) ? written.map(withVersion) : withVersion(written))
}

/** What the connections of one recording share: the log, the clock and the numbering of HTTP requests. */
type Shared = { readonly recording: Recording; readonly now: { at: number }; requests: number }

/**
 * Writes a recording the way a conversation is told: `sends`, `receives`, `sse`, `ends`, `wait`. Each step acts on the
 * HTTP request sent last unless it says `on` which.
 */
export class Transcript {
  readonly id: ConnectionId
  readonly url: string
  private readonly shared: Shared
  private last: HttpId | undefined
  private readonly answered = new Set<HttpId>()

  constructor(name = 'c1', url = 'http://server.test/mcp', shared?: Shared) {
    this.id = name as ConnectionId
    this.url = url
    const now = { at: START }
    this.shared = shared ?? {
      recording: new Recording(newHeader('transcript', START, 'transcript'), () => now.at),
      now,
      requests: 0,
    }
  }

  get recording(): Recording {
    return this.shared.recording
  }

  get events(): readonly RecordingEvent[] {
    return this.recording.events
  }

  /** The event appended last. */
  get newest(): RecordingEvent {
    return this.events.at(-1)!
  }

  /** Another connection in the same recording, on the same clock. */
  another(name: string, url = this.url): Transcript {
    return new Transcript(name, url, this.shared)
  }

  wait(milliseconds: number): this {
    this.shared.now.at += milliseconds
    return this
  }

  starts(requested: Era | Revision | 'auto' = 'auto', advertised: Advertised = ADVERTISE_ALL): this {
    return this.append({ type: 'connection-started', url: this.url, requested, advertised })
  }

  /** Connected, the handshake itself left out. */
  connects(revision: Revision, more: Partial<EventOf<'connection-established'>> = {}): this {
    if (!this.events.some(({ connectionId }) => connectionId === this.id)) this.starts(revision)
    const transport: TransportKind = 'streamable-http'
    return this.append({
      capabilities: {},
      transport,
      ...more,
      type: 'connection-established',
      era: eraOf(revision),
      revision,
    })
  }

  closes(by: EventOf<'connection-closed'>['by'] = 'person', problem?: Problem): this {
    return this.append({ type: 'connection-closed', by, ...(problem && { problem }) })
  }

  /** One POST with the message (or batch, or text) as its body. */
  sends(
    message: Written,
    { lane = 'raw', method = 'POST', url = this.url, headers, ask, byHand }: Sending = {},
  ): HttpId {
    const content = headers ?? [['content-type', 'application/json']]
    return this.requests({
      lane,
      method,
      url,
      headers: content,
      body: text(message),
      ...(ask && { ask }),
      ...(byHand && { byHand }),
    })
  }

  /** One request without a body, such as the GET that opens a stream. */
  opens(method = 'GET', { lane = 'sdk', url = this.url, headers = [] }: Sending = {}): HttpId {
    return this.requests({ lane, method, url, headers })
  }

  /** The head of the response, where its body is told apart. */
  head(status = 200, type = 'text/event-stream', { on, headers: more = [] }: Heading = {}): this {
    const httpId = this.http(on)
    this.answered.add(httpId)
    const headers = [...(type === '' ? [] : [['content-type', type] as const]), ...more]
    return this.append({ type: 'http-response-received', httpId, status, statusText: '', headers })
  }

  /** A whole response with one body. */
  receives(
    body: Written,
    { on, status = 200, type = 'application/json', truncated, headers = [] }: Receiving = {},
  ): this {
    const httpId = this.http(on)
    this.head(status, type, { on: httpId, headers })
    this.frame(httpId, 'body', text(body), truncated)
    return this.ends('complete', { on: httpId })
  }

  /** A response without a body. */
  accepted(status = 202, { on, headers = [] }: Heading = {}): this {
    const httpId = this.http(on)
    return this.head(status, '', { on: httpId, headers }).ends('complete', { on: httpId })
  }

  /** One event of the response's stream, which it opens when need be and leaves open. */
  sse(message: Written, { on, event = 'message', id, truncated }: Block = {}): this {
    const lines = [`event: ${event}`, ...(id === undefined ? [] : [`id: ${id}`]), `data: ${text(message)}`]
    return this.block(`${lines.join('\n')}${truncated ? '' : '\n\n'}`, {
      ...(on && { on }),
      ...(truncated && { truncated }),
    })
  }

  /** Raw lines of the response's stream. */
  block(raw: string, { on, truncated }: Pick<Block, 'on' | 'truncated'> = {}): this {
    const httpId = this.http(on)
    if (!this.answered.has(httpId)) this.head(200, 'text/event-stream', { on: httpId })
    return this.frame(httpId, 'sse', raw, truncated)
  }

  ends(how: EventOf<'http-ended'>['how'] = 'complete', { on, problem }: On & { problem?: Problem } = {}): this {
    return this.append({ type: 'http-ended', httpId: this.http(on), how, size: 0, ...(problem && { problem }) })
  }

  answers(askKey: AskKey, answer: Answer, by: AnsweredBy = 'person', spent?: Spent): this {
    return this.append({ type: 'answer-given', askKey, by, answer, ...(spent && { spent }) })
  }

  cancels(requestId: RequestId, reason = 'no longer needed'): this {
    return this.append({ type: 'call-cancelled', requestId, reason })
  }

  fails(requestId: RequestId, problem: Problem): this {
    return this.append({ type: 'call-failed', requestId, problem })
  }

  append(body: EventBody): this {
    this.recording.append(this.id, body)
    return this
  }

  private requests(
    request: Omit<EventOf<'http-request-sent'>, 'type' | 'httpId' | 'seq' | 'at' | 'connectionId'>,
  ): HttpId {
    const httpId = `h${++this.shared.requests}` as HttpId
    this.last = httpId
    this.append({ type: 'http-request-sent', httpId, ...request })
    return httpId
  }

  private frame(httpId: HttpId, source: 'body' | 'sse', raw: string, truncated: true | undefined): this {
    const size = encoder.encode(raw).length
    return this.append({
      type: 'frame-received',
      httpId,
      source,
      raw,
      encoding: 'utf8',
      size,
      ...(truncated && { truncated }),
    })
  }

  private http(on: HttpId | undefined): HttpId {
    const httpId = on ?? this.last
    if (httpId === undefined) throw new Error('Nothing has been sent yet.')
    return httpId
  }
}

/** A problem for tests in which only its being one matters. */
export const someProblem = (code = 'TEST'): Problem => ({ code, title: 'It failed', cause: 'a test', action: 'none' })
