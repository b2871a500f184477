import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { httpAuthenticationRecommended } from './http-authentication-recommended'
import { httpClientResponse202 } from './http-client-response-202'
import { httpContentTypeMatchesBody } from './http-content-type-matches-body'
import { httpEndpointPost } from './http-endpoint-post'
import { httpGetStreamNoResponses } from './http-get-stream-no-responses'
import { httpGetStreamUnrelated } from './http-get-stream-unrelated'
import { httpJsonBodySingleObject } from './http-json-body-single-object'
import { httpLegacyEndpointEvent } from './http-legacy-endpoint-event'
import { httpLegacyMessageEvents } from './http-legacy-message-events'
import { httpLegacyResponsesOnStream } from './http-legacy-responses-on-stream'
import { httpLegacySseDeprecated } from './http-legacy-sse-deprecated'
import { httpLegacyTwoEndpoints } from './http-legacy-two-endpoints'
import { httpNoBroadcast } from './http-no-broadcast'
import { httpNoSessionIdMinted } from './http-no-session-id-minted'
import { httpNotification202 } from './http-notification-202'
import { httpProtocolVersionHeaderAbsentOk } from './http-protocol-version-header-absent-ok'
import { httpProtocolVersionHeaderAccepted } from './http-protocol-version-header-accepted'
import { httpRequestContentType } from './http-request-content-type'
import { httpSessionIdFromInitialize } from './http-session-id-from-initialize'
import { httpSessionIdSecure } from './http-session-id-secure'
import { httpSessionIdVisibleAscii } from './http-session-id-visible-ascii'
import { httpSseAccelBuffering } from './http-sse-accel-buffering'
import { httpSseClosesAfterResponse } from './http-sse-closes-after-response'
import { httpSseEventIdIdentifiesStream } from './http-sse-event-id-identifies-stream'
import { httpSseEventIdUnique } from './http-sse-event-id-unique'
import { httpSseEventuallyResponse } from './http-sse-eventually-response'
import { httpSseMessagesRelated } from './http-sse-messages-related'
import { httpSseNoEarlyClose } from './http-sse-no-early-close'
import { httpSseNoRequests } from './http-sse-no-requests'
import { httpSseNotResumableModern } from './http-sse-not-resumable-modern'
import { httpSseNotificationsRelated } from './http-sse-notifications-related'
import { httpSseOneMessagePerEvent } from './http-sse-one-message-per-event'
import { httpSsePrimingEvent } from './http-sse-priming-event'
import { httpSseRetryBeforeClose } from './http-sse-retry-before-close'

export const HTTP_RULES: readonly (Rule | ShapeRule)[] = [
  httpAuthenticationRecommended,
  httpClientResponse202,
  httpContentTypeMatchesBody,
  httpEndpointPost,
  httpGetStreamNoResponses,
  httpGetStreamUnrelated,
  httpJsonBodySingleObject,
  httpLegacyEndpointEvent,
  httpLegacyMessageEvents,
  httpLegacyResponsesOnStream,
  httpLegacySseDeprecated,
  httpLegacyTwoEndpoints,
  httpNoBroadcast,
  httpNoSessionIdMinted,
  httpNotification202,
  httpProtocolVersionHeaderAbsentOk,
  httpProtocolVersionHeaderAccepted,
  httpRequestContentType,
  httpSessionIdFromInitialize,
  httpSessionIdSecure,
  httpSessionIdVisibleAscii,
  httpSseAccelBuffering,
  httpSseClosesAfterResponse,
  httpSseEventIdIdentifiesStream,
  httpSseEventIdUnique,
  httpSseEventuallyResponse,
  httpSseMessagesRelated,
  httpSseNoEarlyClose,
  httpSseNoRequests,
  httpSseNotResumableModern,
  httpSseNotificationsRelated,
  httpSseOneMessagePerEvent,
  httpSsePrimingEvent,
  httpSseRetryBeforeClose,
]
