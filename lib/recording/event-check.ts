import type { Answer } from '@/lib/protocol/asks'
import { isObject } from '@/lib/protocol/json'
import { has, isId, isListOf, isNumber, isOneOf, isProblem, isString, optional, type Check } from './check'
import type { EventType, RecordingEvent } from './events'
import { isExpectation, isProbeResult, isProbingPlan } from './probing-check'
import { isExplorationEnd, isExplorationPlan, isExplorationRun } from './exploration-check'
import type { RecordingHeader } from './recording'

const isHeaderList = isListOf((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isString))
const isSpent = has({
  provider: isString,
  model: isString,
  milliseconds: isNumber,
  inputTokens: optional(isNumber),
  outputTokens: optional(isNumber),
  dollars: optional(isNumber),
})
const isServerInfo = has({ name: isString, title: optional(isString), version: optional(isString) })

/** Whether a value is an answer to an ask, of whichever kind. Never throws. */
export const isAnswer = (value: unknown): value is Answer => {
  if (!isObject(value)) return false
  switch (value['kind']) {
    case 'elicitation':
      return isOneOf('accept', 'decline', 'cancel')(value['action']) && optional(isObject)(value['content'])
    case 'sampling':
    case 'verbatim':
      return isObject(value['result'])
    case 'roots':
      return isListOf(has({ uri: isString, name: optional(isString) }))(value['roots'])
    case 'error':
      return isNumber(value['code']) && isString(value['message'])
    default:
      return false
  }
}

/** What the folds rely on, per type of event; further members pass. */
const BODIES: Readonly<Record<EventType, Check>> = {
  'connection-started': has({
    url: isString,
    requested: isString,
    advertised: isObject,
    inPlaceOf: optional(isString),
    exploration: optional(has({ id: isString, run: isNumber })),
    probe: optional(has({ probing: isString, id: isString })),
  }),
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
    lane: isOneOf('sdk', 'raw', 'provider'),
    method: isString,
    url: isString,
    headers: isHeaderList,
    body: optional(isString),
    bodyEncoding: optional(isOneOf('base64')),
    byHand: optional(has({ call: optional(isId), again: optional(isNumber) })),
    ask: optional(isString),
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
  'answer-given': has({
    askKey: isString,
    by: isOneOf('person', 'provider', 'policy', 'cassette', 'explorer', 'watcher'),
    answer: isAnswer,
    spent: optional(isSpent),
  }),
  'call-cancelled': has({ requestId: isId, reason: isString }),
  'call-failed': has({ requestId: isId, problem: isProblem }),
  'client-noted': has({ problem: isProblem }),
  'exploration-started': has({ exploration: isString, plan: isExplorationPlan }),
  'exploration-run-ended': has({ exploration: isString, run: isExplorationRun }),
  'exploration-ended': has({ exploration: isString, end: isExplorationEnd }),
  'probing-started': has({ probing: isString, plan: isProbingPlan }),
  'probe-ended': has({ probing: isString, result: isProbeResult }),
  'probing-ended': has({ probing: isString, how: isOneOf('complete', 'stopped') }),
  'expectation-pinned': has({ expectation: isExpectation }),
  'expectation-removed': has({ expectation: isString }),
  'app-opened': has({ app: isString, uri: isString, policy: isString, exchange: optional(isString) }),
  'app-message': has({
    app: isString,
    from: isOneOf('app', 'host'),
    raw: isString,
    size: isNumber,
    truncated: isOneOf(undefined, true),
  }),
  'app-closed': has({
    app: isString,
    by: isOneOf('person', 'parley', 'page'),
    dropped: isNumber,
    problem: optional(isProblem),
  }),
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
  isHeader(value) &&
  has({
    id: isString,
    startedAt: isNumber,
    title: isString,
    origin: optional(has({ kind: isOneOf('har', 'inspector'), creator: optional(isString) })),
    shared: optional(has({ replaced: isNumber, dropped: isNumber, left: isNumber })),
  })(value)
