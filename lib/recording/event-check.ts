import { isObject } from '@/lib/protocol/json'
import type { EventType, RecordingEvent } from './events'
import type { RecordingHeader } from './recording'

type Check = (value: unknown) => boolean

const isString: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const isId: Check = (value) => isString(value) || isNumber(value)
const isOneOf =
  (...known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const has =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, check]) => check(value[name]))

const isProblem = has({
  code: isString,
  title: isString,
  cause: isString,
  action: isString,
  status: optional(isNumber),
})
const isHeaderList: Check = (value) =>
  Array.isArray(value) &&
  value.every((pair: unknown) => Array.isArray(pair) && pair.length === 2 && pair.every(isString))
const isServerInfo = has({ name: isString, title: optional(isString), version: optional(isString) })

const isAnswer: Check = (value) => {
  if (!isObject(value)) return false
  switch (value['kind']) {
    case 'elicitation':
      return isOneOf('accept', 'decline', 'cancel')(value['action']) && optional(isObject)(value['content'])
    case 'sampling':
    case 'verbatim':
      return isObject(value['result'])
    case 'roots':
      return Array.isArray(value['roots']) && value['roots'].every(has({ uri: isString, name: optional(isString) }))
    case 'error':
      return isNumber(value['code']) && isString(value['message'])
    default:
      return false
  }
}

/** What the folds rely on, per type of event; further members pass. */
const BODIES: Readonly<Record<EventType, Check>> = {
  'connection-started': has({ url: isString, requested: isString, advertised: isObject }),
  'connection-established': has({
    era: isOneOf('legacy', 'modern'),
    revision: isString,
    transport: isOneOf('streamable-http', 'http+sse'),
    mcpSessionId: optional(isString),
    serverInfo: optional(isServerInfo),
    capabilities: isObject,
    instructions: optional(isString),
  }),
  'connection-failed': has({ problem: isProblem }),
  'connection-closed': has({ by: isOneOf('person', 'server', 'page'), problem: optional(isProblem) }),
  'http-request-sent': has({
    httpId: isString,
    lane: isOneOf('sdk', 'raw'),
    method: isString,
    url: isString,
    headers: isHeaderList,
    body: optional(isString),
  }),
  'http-response-received': has({ httpId: isString, status: isNumber, statusText: isString, headers: isHeaderList }),
  'frame-received': has({
    httpId: isString,
    source: isOneOf('body', 'sse'),
    raw: isString,
    encoding: isOneOf('utf8', 'base64'),
    size: isNumber,
    truncated: isOneOf(undefined, true),
  }),
  'http-ended': has({
    httpId: isString,
    how: isOneOf('complete', 'aborted', 'failed'),
    size: isNumber,
    problem: optional(isProblem),
  }),
  'answer-given': has({ askKey: isString, by: isOneOf('person', 'provider', 'policy'), answer: isAnswer }),
  'call-cancelled': has({ requestId: isId, reason: isString }),
  'call-failed': has({ requestId: isId, problem: isProblem }),
  'client-noted': has({ problem: isProblem }),
}

const isNumbered = has({ type: isString, seq: isNumber, at: isNumber, connectionId: isString })

/** Whether a value is an event with all that reading it takes. Never throws. */
export const isEvent = (value: unknown): value is RecordingEvent => {
  if (!isObject(value) || !isNumbered(value)) return false
  const type = String(value['type'])
  return Object.hasOwn(BODIES, type) && BODIES[type as EventType](value)
}

type AnyHeader = { readonly format: 'parley-recording'; readonly version: number } & Record<string, unknown>

/** Whether a value is a recording's header, of whatever version: later ones may call the rest differently. */
export const isHeader = (value: unknown): value is AnyHeader =>
  has({ format: isOneOf('parley-recording'), version: (version) => Number.isInteger(version) && Number(version) > 0 })(
    value,
  )

/** Whether a header, upgraded to the current version, has all of it. */
export const isCurrentHeader = (value: unknown): value is RecordingHeader =>
  isHeader(value) && has({ id: isString, startedAt: isNumber, title: isString })(value)
