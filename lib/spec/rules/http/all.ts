import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { httpAuthenticationRecommended } from './http-authentication-recommended'
import { httpClientResponse202 } from './http-client-response-202'
import { httpContentTypeMatchesBody } from './http-content-type-matches-body'
import { httpEndpointPost } from './http-endpoint-post'
import { httpJsonBodySingleObject } from './http-json-body-single-object'
import { httpNotification202 } from './http-notification-202'
import { httpRequestContentType } from './http-request-content-type'
import { httpSseAccelBuffering } from './http-sse-accel-buffering'
import { httpSseClosesAfterResponse } from './http-sse-closes-after-response'
import { httpSseEventIdUnique } from './http-sse-event-id-unique'
import { httpSseEventuallyResponse } from './http-sse-eventually-response'
import { httpSseMessagesRelated } from './http-sse-messages-related'
import { httpSseNoEarlyClose } from './http-sse-no-early-close'
import { httpSseNoRequests } from './http-sse-no-requests'
import { httpSseNotificationsRelated } from './http-sse-notifications-related'
import { httpSseOneMessagePerEvent } from './http-sse-one-message-per-event'
import { httpSsePrimingEvent } from './http-sse-priming-event'
import { httpSseRetryBeforeClose } from './http-sse-retry-before-close'

export const HTTP_RULES: readonly (Rule | ShapeRule)[] = [
  httpAuthenticationRecommended,
  httpClientResponse202,
  httpContentTypeMatchesBody,
  httpEndpointPost,
  httpJsonBodySingleObject,
  httpNotification202,
  httpRequestContentType,
  httpSseAccelBuffering,
  httpSseClosesAfterResponse,
  httpSseEventIdUnique,
  httpSseEventuallyResponse,
  httpSseMessagesRelated,
  httpSseNoEarlyClose,
  httpSseNoRequests,
  httpSseNotificationsRelated,
  httpSseOneMessagePerEvent,
  httpSsePrimingEvent,
  httpSseRetryBeforeClose,
]
