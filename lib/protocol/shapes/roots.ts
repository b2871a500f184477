import { ask, notification, thingMeta } from './base'
import { bareNotificationParams, clientResult, tokenMeta } from './meta'
import { array, dated, marked, may, must, object, string, uri } from './shape'

const root = object({ uri: must(uri), name: may(string), _meta: thingMeta })

const params = object(
  { _meta: may(dated(marked(tokenMeta, { until: '2025-11-25' }), object()), { here: ['meta-object'] }) },
  { closed: true },
)

export const listRootsRequest = ask('roots/list', may(params, 'roots-request-shape'))
export const listRootsResult = clientResult({ roots: must(array(root)) })
export const rootsListChangedNotification = marked(
  notification('notifications/roots/list_changed', may(bareNotificationParams)),
  { until: '2025-11-25' },
)

export const ROOT_DEFINITIONS = {
  ListRootsRequest: listRootsRequest,
  ListRootsResult: listRootsResult,
  Root: root,
  RootsListChangedNotification: rootsListChangedNotification,
}
