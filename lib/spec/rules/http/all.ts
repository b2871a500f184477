import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { httpAuthenticationRecommended } from './http-authentication-recommended'
import { httpClientResponse202 } from './http-client-response-202'
import { httpContentTypeMatchesBody } from './http-content-type-matches-body'
import { httpEndpointPost } from './http-endpoint-post'
import { httpJsonBodySingleObject } from './http-json-body-single-object'
import { httpNotification202 } from './http-notification-202'
import { httpRequestContentType } from './http-request-content-type'
import { httpSseOneMessagePerEvent } from './http-sse-one-message-per-event'

export const HTTP_RULES: readonly (Rule | ShapeRule)[] = [
  httpAuthenticationRecommended,
  httpClientResponse202,
  httpContentTypeMatchesBody,
  httpEndpointPost,
  httpJsonBodySingleObject,
  httpNotification202,
  httpRequestContentType,
  httpSseOneMessagePerEvent,
]
