import { notification, request, resourceUri, since } from './base'
import { resourceContents } from './content'
import { inputAnswers } from './input-required'
import {
  bareNotificationParams,
  cacheHints,
  clientParams,
  nextCursor,
  notificationParams,
  pageParams,
  result,
} from './meta'
import { resource, resourceTemplate } from './resource'
import { array, marked, may, must, mustSince, uri } from './shape'

const uriParams = clientParams({ uri: must(uri) })
const readParams = clientParams({ uri: must(uri), ...inputAnswers })
const updatedParams = notificationParams({ uri: must(resourceUri, 'resources-updated-shape') })

export const listResourcesRequest = request('resources/list', mustSince('2026-07-28', pageParams))
export const listResourcesResult = result({
  resources: must(array(resource), 'resources-list-shape'),
  nextCursor,
  ...cacheHints('caching-hints-resources-list'),
})

export const listTemplatesRequest = request('resources/templates/list', mustSince('2026-07-28', pageParams))
export const listTemplatesResult = result({
  resourceTemplates: must(array(resourceTemplate), 'resources-templates-shape'),
  nextCursor,
  ...cacheHints('caching-hints-resource-templates-list'),
})

export const readResourceRequest = request('resources/read', must(readParams))
export const readResourceResult = result({
  contents: must(array(resourceContents), 'resources-read-shape'),
  ...cacheHints('caching-hints-resources-read'),
})

export const subscribeRequest = marked(request('resources/subscribe', must(uriParams)), { until: '2025-11-25' })
export const unsubscribeRequest = marked(request('resources/unsubscribe', must(uriParams)), { until: '2025-11-25' })

export const resourceListChangedNotification = notification(
  'notifications/resources/list_changed',
  may(bareNotificationParams),
)
export const resourceUpdatedNotification = notification('notifications/resources/updated', must(updatedParams))

const uriParamsOnce = marked(uriParams, { since: '2025-11-25', until: '2025-11-25' })

export const RESOURCE_DEFINITIONS = {
  ListResourcesRequest: listResourcesRequest,
  ListResourcesResult: listResourcesResult,
  ListResourceTemplatesRequest: listTemplatesRequest,
  ListResourceTemplatesResult: listTemplatesResult,
  ReadResourceRequest: readResourceRequest,
  ReadResourceRequestParams: since('2025-11-25', readParams),
  ReadResourceResult: readResourceResult,
  Resource: resource,
  ResourceListChangedNotification: resourceListChangedNotification,
  ResourceRequestParams: since('2025-11-25', uriParams),
  ResourceTemplate: resourceTemplate,
  ResourceUpdatedNotification: resourceUpdatedNotification,
  ResourceUpdatedNotificationParams: since('2025-11-25', updatedParams),
  SubscribeRequest: subscribeRequest,
  SubscribeRequestParams: uriParamsOnce,
  UnsubscribeRequest: unsubscribeRequest,
  UnsubscribeRequestParams: uriParamsOnce,
}
