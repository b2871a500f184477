import { flag, notification, request, since, strings } from './base'
import { clientParams, listenResultMeta, notificationParams, result } from './meta'
import { extended, may, must, object } from './shape'

/** Which changes a client wants told; the task ids are an extension's. */
const filter = object(
  {
    toolsListChanged: flag,
    promptsListChanged: flag,
    resourcesListChanged: flag,
    resourceSubscriptions: may(strings),
  },
  { since: '2026-07-28' },
)

const listenParams = since('2026-07-28', clientParams({ notifications: must(filter) }))
const acknowledgedParams = since(
  '2026-07-28',
  notificationParams({ notifications: must(filter, 'subscriptions-ack-shape') }),
)

export const listenRequest = since('2026-07-28', request('subscriptions/listen', must(listenParams)))
export const listenResult = since(
  '2026-07-28',
  extended(result({}), { _meta: must(listenResultMeta, 'subscriptions-result-meta') }),
)
export const acknowledgedNotification = since(
  '2026-07-28',
  notification('notifications/subscriptions/acknowledged', must(acknowledgedParams)),
)

export const SUBSCRIPTION_DEFINITIONS = {
  SubscriptionFilter: filter,
  SubscriptionsAcknowledgedNotification: acknowledgedNotification,
  SubscriptionsAcknowledgedNotificationParams: acknowledgedParams,
  SubscriptionsListenRequest: listenRequest,
  SubscriptionsListenRequestParams: listenParams,
  SubscriptionsListenResult: listenResult,
  SubscriptionsListenResultMetaObject: listenResultMeta,
}
