import { notification, request, since, strings } from './base'
import { clientCapabilities, serverCapabilities } from './capabilities'
import { implementation } from './implementation'
import { bareNotificationParams, cacheHints, clientParams, result, tokenMeta } from './meta'
import { marked, may, must, object, string } from './shape'

const legacy = { until: '2025-11-25' } as const

const initializeParams = clientParams({
  protocolVersion: must(string),
  capabilities: must(clientCapabilities),
  clientInfo: must(implementation),
})

const instructions = may(string, 'lifecycle-instructions-string')

export const initializeRequest = marked(request('initialize', must(initializeParams)), legacy)
export const initializeResult = marked(
  result({
    protocolVersion: must(string, 'lifecycle-initialize-result-shape'),
    capabilities: must(serverCapabilities, { here: ['lifecycle-initialize-result-shape'] }),
    serverInfo: must(marked(implementation, 'lifecycle-server-info-shape'), {
      here: ['lifecycle-initialize-result-shape'],
    }),
    instructions,
  }),
  legacy,
)
export const initializedNotification = marked(
  notification('notifications/initialized', may(bareNotificationParams)),
  legacy,
)
export const pingRequest = marked(request('ping', may(object({ _meta: may(tokenMeta) }))), legacy)

export const discoverRequest = since('2026-07-28', request('server/discover', must(clientParams({}))))
export const discoverResult = since(
  '2026-07-28',
  result({
    supportedVersions: must(strings, 'discover-supported-versions'),
    capabilities: must(serverCapabilities, { here: ['discover-capabilities'] }),
    instructions,
    ...cacheHints('caching-hints-discover'),
  }),
)

export const LIFECYCLE_DEFINITIONS = {
  DiscoverRequest: discoverRequest,
  DiscoverResult: discoverResult,
  InitializedNotification: initializedNotification,
  InitializeRequest: initializeRequest,
  InitializeRequestParams: marked(initializeParams, { ...legacy, since: '2025-11-25' }),
  InitializeResult: initializeResult,
  PingRequest: pingRequest,
}
