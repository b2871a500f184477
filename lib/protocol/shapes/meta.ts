import { META } from '@/lib/protocol/meta'
import { cursor, progressToken, requestId, since } from './base'
import { clientCapabilities } from './capabilities'
import { implementation } from './implementation'
import { loggingLevel } from './logging-level'
import { dated, integer, literal, marked, may, type Members, must, object, string } from './shape'

const requestMeta = object(
  {
    progressToken: may(progressToken),
    [META.protocolVersion]: must(string),
    [META.clientInfo]: may(implementation),
    [META.clientCapabilities]: must(clientCapabilities),
    [META.logLevel]: may(loggingLevel),
  },
  { since: '2026-07-28' },
)

const serverInfo = may(marked(implementation, 'meta-server-info-shape'))
const resultMeta = object({ [META.serverInfo]: serverInfo }, { since: '2026-07-28' })
const notificationMeta = object({ [META.subscriptionId]: may(requestId) }, { since: '2026-07-28' })
export const listenResultMeta = object(
  { [META.serverInfo]: serverInfo, [META.subscriptionId]: must(requestId) },
  { since: '2026-07-28' },
)

/** `_meta` of the requests that a client sent before 2026-07-28, and of all that a server sends. */
export const tokenMeta = object({ progressToken: may(progressToken) })

/** Params of a request that a client sends: from 2026-07-28 on with the whole envelope in `_meta`. */
export const clientParams = (members: Members) =>
  object({ _meta: [must(requestMeta), may(tokenMeta, { since: '2025-11-25' })], ...members })

/** Params of a request that a server sends; where it is embedded in a result, it has no `_meta`. */
export const serverParams = (members: Members) =>
  object({
    _meta: may(tokenMeta, { since: '2025-11-25', until: '2025-11-25', here: ['meta-object'] }),
    ...members,
  })

const anyMeta = dated(notificationMeta, object())

export const notificationParams = (members: Members) =>
  object({ _meta: may(anyMeta, { since: '2025-11-25', here: ['meta-object'] }), ...members })

/** Optional params with nothing but `_meta`, as the `list_changed` notifications have. */
export const bareNotificationParams = object({ _meta: may(anyMeta, { here: ['meta-object'] }) })

/** A server's result; from 2026-07-28 on it says of what type it is. */
export const result = (members: Members) =>
  object({
    _meta: may(dated(resultMeta, object()), { here: ['meta-object'] }),
    resultType: must(string, { since: '2026-07-28', here: ['mrtr-result-type-present'] }),
    ...members,
  })

/** A client's result, which never says of what type it is. */
export const clientResult = (members: Members) => object({ _meta: may(object(), { until: '2025-11-25' }), ...members })

const scope = literal('private', 'public')
const ttl = marked(integer, { min: 0, here: ['caching-ttl-integer'], detail: ['caching-ttl-non-negative'] })

/** What 2026-07-28 says about keeping a result; that it is there is a requirement per method. */
export const cacheHints = (requirement?: string): Members => {
  const owner = { since: '2026-07-28', requirements: requirement === undefined ? [] : [requirement] } as const
  return { ttlMs: must(ttl, owner), cacheScope: must(marked(scope, 'caching-scope-valid'), owner) }
}

export const nextCursor = may(cursor, 'pagination-next-cursor-string')

/** Params of the lists: they can be left out until the envelope came. */
export const pageParams = clientParams({ cursor: may(cursor) })

export const META_DEFINITIONS = {
  CacheableResult: since('2026-07-28', result(cacheHints())),
  Cursor: cursor,
  EmptyResult: result({}),
  MetaObject: since('2026-07-28', object()),
  NotificationMetaObject: notificationMeta,
  NotificationParams: since('2025-11-25', bareNotificationParams),
  PaginatedRequestParams: since('2025-11-25', pageParams),
  PaginatedResult: result({ nextCursor }),
  ProgressToken: progressToken,
  RequestId: requestId,
  RequestMetaObject: requestMeta,
  RequestParams: since('2025-11-25', clientParams({})),
  Result: result({}),
  ResultMetaObject: resultMeta,
  ResultType: since('2026-07-28', string),
}
