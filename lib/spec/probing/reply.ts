import { headerValue, mediaType, type HeaderList } from '@/lib/protocol/headers'
import { isObject } from '@/lib/protocol/json'
import { readFrame, type Message, type RequestId } from '@/lib/protocol/jsonrpc'
import type { Problem } from '@/lib/protocol/problem'
import { readSseBlock, type SseBlock } from '@/lib/protocol/sse'
import type { EventOf, HttpId, RecordingEvent } from '@/lib/recording/events'
import type { Seq } from '@/lib/recording/keys'
import type { Bell } from './patience'

/** A JSON-RPC message of the server, and the frame it came in. */
export type Received = { readonly message: Message; readonly seq: Seq }

type Answering = Extract<Message, { kind: 'result' | 'error' }>

type Waiting = {
  readonly httpId: HttpId
  readonly bell: Bell
  readonly abort: AbortController
  /** Milliseconds for whatever is waited for. */
  readonly patience: number
  /** The id of the request that it answers; undefined for what went out verbatim. */
  readonly wants: RequestId | undefined
  /** On HTTP+SSE: the stream on which responses come. */
  readonly stream: Reply | undefined
}

/** More than this of one reply is not read: a probe must not fill the memory. */
const MAX_BYTES = 16 * 1024 * 1024

/**
 * What came of one HTTP request, as it comes in: a live object, folded from the events that its traffic leaves in the
 * recording. A failure on the way is a fact (`how`, `problem`), never an exception.
 */
export class Reply {
  readonly httpId: HttpId
  /** Positions in the recording. */
  readonly seqs: { readonly request: Seq; head?: Seq; readonly frames: Seq[] }
  /** Undefined while (or when) there is no response. */
  status: number | undefined
  headers: HeaderList = []
  /** Blocks of an event stream, those without data too. */
  readonly blocks: (SseBlock & { readonly seq: Seq })[] = []
  how: EventOf<'http-ended'>['how'] | undefined
  problem: Problem | undefined
  private readonly own: Received[] = []
  private readonly raw: string[] = []
  private readonly waiting: Waiting
  private size = 0
  private taken = 0

  constructor(sent: EventOf<'http-request-sent'>, waiting: Waiting) {
    this.httpId = waiting.httpId
    this.seqs = { request: sent.seq, frames: [] }
    this.waiting = waiting
  }

  /** Takes in one event of its traffic; returns the messages that it brought. */
  fold(event: RecordingEvent): readonly Received[] {
    if (event.type === 'http-response-received') {
      this.status = event.status
      this.headers = event.headers
      this.seqs.head = event.seq
    } else if (event.type === 'http-ended') {
      this.how = event.how
      this.problem = event.problem
    } else if (event.type === 'frame-received') return this.frame(event)
    return []
  }

  /** Media type, lower case, without parameters; empty where there is none. */
  get type(): string {
    return mediaType(this.headers)
  }

  header(name: string): string | undefined {
    return headerValue(this.headers, name)
  }

  /** The body as text, as far as it has come; empty where it is no UTF-8. */
  get text(): string {
    return this.raw.join('')
  }

  get ended(): boolean {
    return this.how !== undefined
  }

  /** Everything the server said on it, in order. */
  get messages(): readonly Received[] {
    const { stream, wants } = this.waiting
    if (!stream || wants === undefined) return this.own
    return [...this.own, ...stream.own.filter(({ message }) => 'id' in message && message.id === wants)]
  }

  /** The response to our request: with its id, or an error that has none. */
  get received(): (Received & { readonly message: Answering }) | undefined {
    const { wants } = this.waiting
    return this.messages.find((one): one is Received & { readonly message: Answering } => {
      const { message } = one
      if (message.kind !== 'result' && message.kind !== 'error') return false
      return wants === undefined || message.id === wants || message.id === null
    })
  }

  get response(): Answering | undefined {
    return this.received?.message
  }

  /** The result of the response, where that is an object. */
  get result(): Readonly<Record<string, unknown>> | undefined {
    const { response } = this
    return response?.kind === 'result' && isObject(response.result) ? response.result : undefined
  }

  get error(): Extract<Message, { kind: 'error' }>['error'] | undefined {
    return this.response?.kind === 'error' ? this.response.error : undefined
  }

  /** The most telling event: the response, else the head, else what was sent. */
  get seq(): Seq {
    return this.received?.seq ?? this.seqs.head ?? this.seqs.request
  }

  /** What proves a finding about this reply. */
  get evidence(): readonly Seq[] {
    const { request, head } = this.seqs
    return [...new Set([request, ...(head === undefined ? [] : [head]), this.seq])]
  }

  /** The id of the last event of the stream that had one. */
  get lastEventId(): string | undefined {
    return this.blocks.findLast(({ id }) => id !== undefined && id !== '')?.id
  }

  /** Waits until it is true of this reply, at most that long; says whether it is. */
  until(condition: (reply: Reply) => boolean, milliseconds = this.waiting.patience): Promise<boolean> {
    return this.waiting.bell.until(() => condition(this), milliseconds)
  }

  /** The next message that was not taken yet; undefined when none comes in time. */
  async next(milliseconds = this.waiting.patience): Promise<Received | undefined> {
    await this.until(({ own, ended }) => own.length > this.taken || ended, milliseconds)
    const next = this.own[this.taken]
    if (next) this.taken++
    return next
  }

  /** Waits for the response, or for the certainty that none will come. */
  async settled(milliseconds = this.waiting.patience): Promise<void> {
    await this.until(({ response, over }) => response !== undefined || over, milliseconds)
  }

  /** Breaks the connection off, as a client that goes away does. */
  close(): void {
    this.waiting.abort.abort()
  }

  /** Nothing more can come. */
  private get over(): boolean {
    const { stream, wants } = this.waiting
    if (!stream || wants === undefined) return this.ended
    return this.how === 'failed' || stream.ended || (this.ended && (this.status ?? 0) >= 300)
  }

  private frame({ raw, encoding, source, seq, size }: EventOf<'frame-received'>): readonly Received[] {
    this.seqs.frames.push(seq)
    this.size += size
    if (this.size > MAX_BYTES) this.close()
    if (encoding !== 'utf8') return []
    this.raw.push(raw)
    const text = source === 'body' ? raw : this.block(raw, seq)
    const content = text === undefined ? undefined : readFrame(text)
    if (content?.kind !== 'messages') return []
    const received = content.messages.map((message) => ({ message, seq }))
    for (const one of received) this.own.push(one)
    return received
  }

  private block(raw: string, seq: Seq): string | undefined {
    const block = readSseBlock(raw)
    this.blocks.push({ ...block, seq })
    return block.data
  }
}
