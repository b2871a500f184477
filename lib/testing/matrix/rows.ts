import { isObject, stringAt } from '@/lib/protocol/json'

/** Where on the wire a message of a row travels. */
export type Channel =
  | 'endpoint' // POST to the address that HTTP+SSE announces
  | 'post' // POST, on modern with the headers that mirror it
  | 'stream' // SSE on the GET that stands by
  | 'answer' // SSE on the response to a POST
  | 'resumed' // SSE on a GET with Last-Event-ID
  | 'listen' // SSE on the response to subscriptions/listen
  | 'embedded' // inside a result that asks
  | 'closed' // no message: the stream of the request is closed

/** From the client, and to it. */
export type Way = '→' | '←'

/** A row of the matrix on one of its channels, or one of its other results: `2025-11-25 ← ping · resumed`. */
export type RowKey = string

export const rowKey = (revision: string, way: Way, method: string, what: Channel | `= ${string}`): RowKey =>
  `${revision} ${way} ${method} · ${what}`

const CHANNELS: readonly (readonly [RegExp, Channel])[] = [
  [/endpoint event/, 'endpoint'],
  [/^POST body/, 'post'],
  [/inputRequests/, 'embedded'],
  [/^stdio only/, 'closed'],
  [/^listen stream|of subscriptions\/listen only/, 'listen'],
  [/Last-Event-ID/, 'resumed'],
  // Progress of a task may come on any stream: the one that belongs to no request is one of them.
  [/GET stream|any SSE stream for tasks/, 'stream'],
  [/^SSE on (?:the POST|the|any) (?:response|request) stream/, 'answer'],
]

const channelOf = (text: string): Channel => {
  const found = CHANNELS.find(([pattern]) => pattern.test(text))
  if (!found) throw new Error(`A channel nobody has heard of: ${text}`)
  return found[1]
}

const textsAt = (row: unknown, member: string): readonly string[] => {
  const list = isObject(row) ? row[member] : undefined
  return Array.isArray(list) ? list.map(String) : []
}

/** `CreateTaskResult (if …)` → `CreateTaskResult`. */
const nameOf = (result: string): string => result.split(' ', 1)[0] ?? result

const keysOf = (revision: string, row: unknown): readonly RowKey[] => {
  const method = stringAt(row, 'method') ?? ''
  const way = stringAt(row, 'direction')?.startsWith('client') ? '→' : '←'
  return [
    ...textsAt(row, 'channel').map((text) => rowKey(revision, way, method, channelOf(text))),
    ...textsAt(row, 'alternativeResults').map((text) => rowKey(revision, way, method, `= ${nameOf(text)}`)),
  ]
}

/** All there is to exercise: every method of every revision, on every channel that it may take. */
export const rowKeys = (matrix: unknown): readonly RowKey[] => {
  const keys = Object.entries(isObject(matrix) ? matrix : {}).flatMap(([revision, part]) => {
    const methods: unknown = isObject(part) ? part['methods'] : undefined
    return Array.isArray(methods) ? methods.flatMap((row: unknown) => keysOf(revision, row)) : []
  })
  return [...new Set(keys)].sort()
}
