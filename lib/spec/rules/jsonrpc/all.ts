import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { jsonrpcErrorCodeAndMessage } from './jsonrpc-error-code-and-message'
import { jsonrpcErrorCodeInteger } from './jsonrpc-error-code-integer'
import { jsonrpcErrorIdEcho } from './jsonrpc-error-id-echo'
import { jsonrpcErrorIdNotNull } from './jsonrpc-error-id-not-null'
import { jsonrpcKnownMethod } from './jsonrpc-known-method'
import { jsonrpcNoBatchEmitted } from './jsonrpc-no-batch-emitted'
import { jsonrpcNoOrphanResponse } from './jsonrpc-no-orphan-response'
import { jsonrpcNoResponseToNotification } from './jsonrpc-no-response-to-notification'
import { jsonrpcNoServerRequests } from './jsonrpc-no-server-requests'
import { jsonrpcNotificationNoId } from './jsonrpc-notification-no-id'
import { jsonrpcParamsObject } from './jsonrpc-params-object'
import { jsonrpcRequestGetsResponse } from './jsonrpc-request-gets-response'
import { jsonrpcRequestIdType } from './jsonrpc-request-id-type'
import { jsonrpcRequestIdUnique } from './jsonrpc-request-id-unique'
import { jsonrpcResponseIdEcho } from './jsonrpc-response-id-echo'
import { jsonrpcResultObject } from './jsonrpc-result-object'
import { jsonrpcResultXorError } from './jsonrpc-result-xor-error'
import { jsonrpcSingleResponse } from './jsonrpc-single-response'
import { jsonrpcUtf8 } from './jsonrpc-utf8'
import { jsonrpcVersionMember } from './jsonrpc-version-member'
import { JSONRPC_SHAPES } from './shapes'

export const JSONRPC_RULES: readonly (Rule | ShapeRule)[] = [
  jsonrpcErrorCodeAndMessage,
  jsonrpcErrorCodeInteger,
  jsonrpcErrorIdEcho,
  jsonrpcErrorIdNotNull,
  jsonrpcKnownMethod,
  jsonrpcNoBatchEmitted,
  jsonrpcNoOrphanResponse,
  jsonrpcNoResponseToNotification,
  jsonrpcNoServerRequests,
  jsonrpcNotificationNoId,
  jsonrpcParamsObject,
  jsonrpcRequestGetsResponse,
  jsonrpcRequestIdType,
  jsonrpcRequestIdUnique,
  jsonrpcResponseIdEcho,
  jsonrpcResultObject,
  jsonrpcResultXorError,
  jsonrpcSingleResponse,
  jsonrpcUtf8,
  jsonrpcVersionMember,
  ...JSONRPC_SHAPES,
]
