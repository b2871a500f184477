import { isObject } from '@/lib/protocol/json'
import type { RecordingEvent } from '@/lib/recording/events'

/** What kind of text stands in a place of an event, and by what name. */
export type Place =
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'url' }
  /** A body or a frame as it crossed the wire. */
  | { readonly kind: 'wire'; readonly sse: boolean; readonly cut: boolean }
  | { readonly kind: 'bytes' }
  /** A value of something that was parsed. */
  | { readonly kind: 'member'; readonly label: string }
  /** The name of a member. */
  | { readonly kind: 'name' }

/** Gives back what is to stand there instead. */
export type Visit = (value: string | number, place: Place) => string | number

/** Parley's own words in an event, and what the peers agreed on: a secret such as `http` must not unmake it. */
const OWN_WORDS = new Set([
  ...['type', 'connectionId', 'httpId', 'lane', 'source', 'encoding', 'how', 'by', 'kind', 'era', 'revision'],
  ...['transport', 'requested', 'advertised', 'code', 'exploration', 'probing', 'probe', 'outcome', 'variant', 'mode'],
  ...['seq', 'at', 'size', 'status', 'truncated', 'milliseconds', 'run', 'spent', 'atMost', 'evidence', 'profile'],
  ...['app', 'from', 'dropped', 'bodyEncoding'],
])

/** Members under which everything is the peers', whatever it is called. */
const THEIRS = new Set(['capabilities', 'content', 'result', 'arguments', 'actual', 'expected', 'serverInfo', 'roots'])

const visitTheirs = (value: unknown, label: string, visit: Visit): unknown => {
  if (typeof value === 'string' || typeof value === 'number') return visit(value, { kind: 'member', label })
  if (Array.isArray(value))
    return sameOr(
      value,
      value.map((entry) => visitTheirs(entry, label, visit)),
    )
  if (!isObject(value)) return value
  const before = Object.entries(value)
  const after = before.map(([key, member]): [string, unknown] => [
    String(visit(key, { kind: 'name' })),
    visitTheirs(member, key, visit),
  ])
  return isSame(before, after) ? value : Object.fromEntries(after)
}

const isSame = (before: readonly [string, unknown][], after: readonly [string, unknown][]): boolean =>
  before.every(([key, member], index) => after[index]?.[0] === key && after[index][1] === member)

const sameOr = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  after.every((entry, index) => entry === before[index]) ? before : after

const visitHeaders = (headers: readonly (readonly [string, string])[], visit: Visit): unknown =>
  sameOr(
    headers,
    headers.map((header) => {
      const [name, value] = header
      const next = String(visit(value, { kind: 'header', name }))
      return next === value ? header : ([name, next] as const)
    }),
  )

const placeOf = (event: RecordingEvent, key: string): Place => {
  if (key === 'url' || key === 'uri') return { kind: 'url' }
  if (key === 'body')
    return event.type === 'http-request-sent' && event.bodyEncoding
      ? { kind: 'bytes' }
      : { kind: 'wire', sse: false, cut: false }
  if (key === 'raw' && event.type === 'app-message') return { kind: 'wire', sse: false, cut: event.truncated === true }
  if (key === 'raw' && event.type === 'frame-received')
    return event.encoding === 'base64'
      ? { kind: 'bytes' }
      : { kind: 'wire', sse: event.source === 'sse', cut: event.truncated === true }
  return { kind: 'member', label: key === 'mcpSessionId' ? key : '' }
}

/** Parley's own objects: their names are known, and some of their values are not to be touched. */
const visitOwn = (event: RecordingEvent, value: object, visit: Visit): object => {
  const before: [string, unknown][] = Object.entries(value)
  const after = before.map(([key, member]): [string, unknown] => [
    key,
    OWN_WORDS.has(key) && !isNested(key, member) ? member : visitMember(event, key, member, visit),
  ])
  return isSame(before, after) ? value : Object.fromEntries(after)
}

/** A run of an exploration and its outcome are called as one of Parley's words, and are objects all the same. */
const isNested = (key: string, member: unknown): boolean => isObject(member) && (key === 'run' || key === 'outcome')

const visitMember = (event: RecordingEvent, key: string, member: unknown, visit: Visit): unknown => {
  if (THEIRS.has(key)) return visitTheirs(member, '', visit)
  if (key === 'headers' && Array.isArray(member)) return visitHeaders(member as [string, string][], visit)
  if (typeof member === 'string') return visit(member, placeOf(event, key))
  if (key === 'requestId' && typeof member === 'number') return member
  if (Array.isArray(member))
    return sameOr(
      member,
      member.map((entry: unknown) => visitMember(event, '', entry, visit)),
    )
  return isObject(member) ? visitOwn(event, member, visit) : member
}

/** The event with every text of a peer or a person in it seen by `visit`; the same object when nothing changes. */
export const visitEvent = (event: RecordingEvent, visit: Visit): RecordingEvent =>
  visitOwn(event, event, visit) as RecordingEvent
