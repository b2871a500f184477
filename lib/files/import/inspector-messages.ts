import { modernHeaders, type HeaderList } from '@/lib/protocol/headers'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { idKey, readMessage, type Message, type RequestId } from '@/lib/protocol/jsonrpc'
import { META } from '@/lib/protocol/meta'
import { eraOf, isRevision, type Revision } from '@/lib/protocol/revisions'
import type { Capture, Captured, CapturedFrame } from './captured'
import { numberAt, objectsIn } from './har-members'

type Members = Readonly<Record<string, unknown>>

/** RFC 2606: an address that never leads anywhere. The log does not say where the server was. */
const NOWHERE = 'http://inspector.invalid/mcp'

/** One message and when it was sent; the Inspector keeps a response with its request. */
type Logged = {
  readonly at: number
  readonly from: 'client' | 'server'
  readonly message: Message
  readonly value: unknown
}

const loggedOf = (entry: Members): readonly Logged[] => {
  const at = Date.parse(stringAt(entry, 'timestamp') ?? '')
  const value = entry['message']
  if (!Number.isFinite(at) || !isObject(value)) return []
  const message = readMessage(value)
  // Older logs do not say whose; requests were the client's then, all else the server's.
  const from =
    entry['origin'] === 'client' || (entry['origin'] !== 'server' && message.kind === 'request') ? 'client' : 'server'
  const response = objectAt(entry, 'response')
  const later = at + Math.max(0, numberAt(entry, 'duration') ?? 0)
  return [
    { at, from, message, value },
    ...(response
      ? [
          {
            at: later,
            from: from === 'client' ? 'server' : 'client',
            message: readMessage(response),
            value: response,
          } as const,
        ]
      : []),
  ]
}

const JSON_TYPE = ['content-type', 'application/json'] as const
const STREAM_TYPE = ['content-type', 'text/event-stream'] as const

const revisionOf = (all: readonly Logged[]): Revision | undefined =>
  all
    .flatMap(({ message }) => [
      message.kind === 'result' ? stringAt(message.result, 'protocolVersion') : undefined,
      'params' in message ? stringAt(objectAt(message.params, '_meta'), META.protocolVersion) : undefined,
    ])
    .find(isRevision)

/** A client's call that is under way, with what came on its stream so far. */
type Open = { readonly logged: Logged; readonly frames: CapturedFrame[]; end?: number; readonly token: unknown }

/** Puts HTTP round a list of messages as the transport of their era would have. */
class Transport {
  readonly exchanges: Captured[] = []
  private readonly revision: Revision | undefined
  private readonly open = new Map<string, Open>()
  private readonly done: Open[] = []
  private readonly standing: CapturedFrame[] = []

  constructor(revision: Revision | undefined) {
    this.revision = revision
  }

  take(logged: Logged): void {
    const { from, message } = logged
    if (from === 'client') {
      if (message.kind === 'request') this.call(logged, message)
      else this.exchanges.push(this.posted(logged))
    } else if (message.kind === 'result' || message.kind === 'error') this.answer(logged, message.id)
    else this.told(logged)
  }

  finish(last: number): readonly Captured[] {
    for (const call of [...this.done, ...this.open.values()]) this.exchanges.push(this.answered(call, last))
    const [first] = this.standing
    if (first) this.exchanges.push(this.stream(first.at, last))
    return this.exchanges.sort((a, b) => a.startedAt - b.startedAt)
  }

  private call(logged: Logged, { id, params }: Extract<Message, { kind: 'request' }>): void {
    const token = objectAt(objectAt(params, '_meta') ? params : {}, '_meta')?.['progressToken']
    this.open.set(idKey(id), { logged, frames: [], token })
  }

  private answer(logged: Logged, id: RequestId | null): void {
    const call = id === null ? undefined : this.open.get(idKey(id))
    if (!call || id === null) {
      this.standing.push(frame(logged))
      return
    }
    call.frames.push(frame(logged))
    call.end = logged.at
    this.done.push(call)
    this.open.delete(idKey(id))
  }

  /** On the stream of the call it names by its progress token, else of the newest under way, else on the standing one. */
  private told(logged: Logged): void {
    const { message } = logged
    const token = 'params' in message && isObject(message.params) ? message.params['progressToken'] : undefined
    const calls = [...this.open.values()]
    const call = (token === undefined ? undefined : calls.find((one) => one.token === token)) ?? calls.at(-1)
    if (call) call.frames.push(frame(logged))
    else this.standing.push(frame(logged))
  }

  private headers({ message, value }: Logged): HeaderList {
    const accept = ['accept', 'application/json, text/event-stream'] as const
    const modern = this.revision !== undefined && eraOf(this.revision) === 'modern'
    const mirrored =
      modern && 'method' in message ? modernHeaders(this.revision, message.method, objectAt(value, 'params')) : []
    return [JSON_TYPE, accept, ...mirrored]
  }

  private posted(logged: Logged, response: Partial<NonNullable<Captured['response']>> = {}): Captured {
    return {
      startedAt: logged.at,
      method: 'POST',
      url: NOWHERE,
      requestHeaders: this.headers(logged),
      requestBody: JSON.stringify(logged.value),
      response: { status: 202, statusText: '', headers: [], at: logged.at, body: { kind: 'none' }, ...response },
      endedAt: logged.at,
    }
  }

  private answered({ logged, frames, end }: Open, last: number): Captured {
    const [only] = frames
    if (end !== undefined && frames.length === 1 && only) {
      const body = { kind: 'bytes', bytes: new TextEncoder().encode(only.raw.slice(6).trimEnd()) } as const
      return { ...this.posted(logged, { status: 200, headers: [JSON_TYPE], at: end, body }), endedAt: end }
    }
    // Without an answer in the log nothing is known of how it ended.
    const body =
      frames.length > 0 || end !== undefined ? ({ kind: 'frames', frames } as const) : ({ kind: 'missing' } as const)
    return {
      ...this.posted(logged, { status: 200, headers: [STREAM_TYPE], body }),
      endedAt: end ?? last,
      ...(end === undefined && { error: 'No answer is in the log.' }),
    }
  }

  private stream(first: number, last: number): Captured {
    return {
      startedAt: first,
      method: 'GET',
      url: NOWHERE,
      requestHeaders: [['accept', 'text/event-stream']],
      response: {
        status: 200,
        statusText: '',
        headers: [STREAM_TYPE],
        at: first,
        body: { kind: 'frames', frames: this.standing },
      },
      endedAt: last,
    }
  }
}

const frame = ({ at, value }: Logged): CapturedFrame => ({ at, raw: `data: ${JSON.stringify(value)}\n\n` })

/** The Inspector's Protocol screen: messages only. What carried them is made up, so that they can be shown and judged. */
export const readMessageLog = (entries: readonly Members[]): Capture => {
  const logged = objectsIn(entries)
    .flatMap(loggedOf)
    .sort((a, b) => a.at - b.at)
  const transport = new Transport(revisionOf(logged))
  for (const one of logged) transport.take(one)
  const rejected = entries.filter((entry) => typeof entry['clientError'] === 'string').length
  return {
    exchanges: transport.finish(logged.at(-1)?.at ?? 0),
    notes: [
      'The file holds messages without the HTTP that carried them: addresses, headers and statuses are made up.',
      ...(rejected === 0 ? [] : [`The Inspector itself could not read ${rejected} of the results.`]),
    ],
  }
}
