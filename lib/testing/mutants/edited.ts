import { isObject, type JsonObject } from '@/lib/protocol/json'
import type { EventOf, HttpId, RecordingEvent } from '@/lib/recording/events'
import { someProblem } from '@/lib/testing/transcript'
import { carrying, recordedMessages, rewritten, replaced, type Recorded } from './frames'

type Events = readonly RecordingEvent[]
/** A recording changed in one place; undefined where it has nothing of the kind. */
export type Edit = (events: Events) => Events | undefined

/** Sequence numbers are the place in the recording: after something was put in or moved, they are given anew. */
const renumbered = (events: Events): Events =>
  events.map((event, index) => ({ ...event, seq: index as typeof event.seq }))

type Wanted = {
  readonly kind: Recorded['kind']
  readonly method: string
  readonly where?: (message: JsonObject) => boolean
}

const find = (events: Events, { kind, method, where = () => true }: Wanted, skip = 0): Recorded | undefined =>
  recordedMessages(events).filter(
    (recorded) => recorded.kind === kind && recorded.method === method && where(recorded.message),
  )[skip]

/** One message of the server says something else. */
export const saying =
  (wanted: Wanted, change: (message: JsonObject) => unknown): Edit =>
  (events) => {
    const recorded = find(events, wanted)
    if (!recorded) return undefined
    const copy = structuredClone(recorded.message)
    const instead = change(copy)
    return replaced(events, carrying(recorded.frame, instead ?? copy))
  }

/** The frame of one message has another text. */
export const framed =
  (wanted: Wanted, change: (raw: string) => string): Edit =>
  (events) => {
    const recorded = find(events, wanted)
    return recorded && replaced(events, rewritten(recorded.frame, change(recorded.frame.raw)))
  }

/** Right after (or before) a message, another comes on the same stream. */
export const joined =
  (wanted: Wanted, side: 'before' | 'after', message: (neighbour: JsonObject) => JsonObject): Edit =>
  (events) => {
    const recorded = find(events, wanted)
    if (!recorded) return undefined
    const { frame } = recorded
    const at = events.findIndex(({ seq }) => seq === frame.seq) + (side === 'after' ? 1 : 0)
    return renumbered([...events.slice(0, at), carrying(frame, message(recorded.message)), ...events.slice(at)])
  }

/** Two messages change places, each on its own stream. */
export const swapped =
  (first: Wanted, second: Wanted, skip = 0): Edit =>
  (events) => {
    const one = find(events, first)
    const other = find(events, second, skip)
    if (!one || !other || one.frame.seq === other.frame.seq) return undefined
    return replaced(replaced(events, carrying(one.frame, other.message)), carrying(other.frame, one.message))
  }

/** A response does not come, and the client gives the call up in the end. */
export const unanswered =
  (wanted: Wanted): Edit =>
  (events) => {
    const recorded = find(events, wanted)
    const requestId = recorded?.message['id']
    const last = events.at(-1)
    if (!recorded || !last || (typeof requestId !== 'string' && typeof requestId !== 'number')) return undefined
    const { at, seq, connectionId } = last
    const kept = events.slice(0, -1).filter((event) => event.seq !== recorded.frame.seq)
    return renumbered([
      ...kept,
      { type: 'call-failed', at, seq, connectionId, requestId, problem: someProblem() },
      last,
    ])
  }

type Head = EventOf<'http-response-received'>
type Ours = 'request' | 'notification' | 'response'

const kindOf = (body: string | undefined): Ours | undefined => {
  const value: unknown = body === undefined ? undefined : JSON.parse(body)
  if (!isObject(value)) return undefined
  if (typeof value['method'] !== 'string') return 'response'
  return 'id' in value ? 'request' : 'notification'
}

/** The response's head to one of our messages: the last of its kind with that method, where it is said. */
export const headed =
  (ours: Ours, change: (head: Head) => Head, method?: string): Edit =>
  (events) => {
    const ids = new Set<HttpId>()
    for (const event of events)
      if (event.type === 'http-request-sent' && kindOf(event.body) === ours)
        if (method === undefined || event.body?.includes(`"${method}"`)) ids.add(event.httpId)
    const head = events.findLast(
      (event): event is Head => event.type === 'http-response-received' && ids.has(event.httpId),
    )
    return head && replaced(events, change(head))
  }

export const withStatus =
  (status: number) =>
  (head: Head): Head => ({ ...head, status })

/** The header with another value; none at all when there is no value. */
export const withHeader =
  (name: string, value?: string) =>
  (head: Head): Head => ({
    ...head,
    headers: [
      ...head.headers.filter(([known]) => known.toLowerCase() !== name),
      ...(value === undefined ? [] : [[name, value] as const]),
    ],
  })
