import type { Probe } from '@/lib/spec/probe'
import { httpDelete405Modern } from './http-delete-405-modern'
import { httpDisconnectNotCancel } from './http-disconnect-not-cancel'
import { httpEndpointGet } from './http-endpoint-get'
import { httpGet405Modern } from './http-get-405-modern'
import { httpLastEventIdIgnored } from './http-last-event-id-ignored'
import { httpMultipleStreams } from './http-multiple-streams'
import { httpNotificationErrorNoId } from './http-notification-error-no-id'
import { httpNotificationRejectedStatus } from './http-notification-rejected-status'
import { httpOrigin403 } from './http-origin-403'
import { httpOriginRejected } from './http-origin-rejected'
import { httpProtocolVersionHeaderAbsentOk } from './http-protocol-version-header-absent-ok'
import { httpProtocolVersionHeaderInvalid400 } from './http-protocol-version-header-invalid-400'
import { httpSessionDeleteStatus } from './http-session-delete-status'
import { httpSessionHeaderIgnored } from './http-session-header-ignored'
import { httpSessionRequired400 } from './http-session-required-400'
import { httpSessionTerminated404 } from './http-session-terminated-404'
import { httpSseEventIdIdentifiesStream } from './http-sse-event-id-identifies-stream'
import { httpSseReplaySameStreamOnly } from './http-sse-replay-same-stream-only'
import { httpSseResumeViaGet } from './http-sse-resume-via-get'
import { httpValidOriginAccepted } from './http-valid-origin-accepted'

export const HTTP_PROBES: readonly Probe[] = [
  httpDelete405Modern,
  httpDisconnectNotCancel,
  httpEndpointGet,
  httpGet405Modern,
  httpLastEventIdIgnored,
  httpMultipleStreams,
  httpNotificationErrorNoId,
  httpNotificationRejectedStatus,
  httpOrigin403,
  httpOriginRejected,
  httpProtocolVersionHeaderAbsentOk,
  httpProtocolVersionHeaderInvalid400,
  httpSessionDeleteStatus,
  httpSessionHeaderIgnored,
  httpSessionRequired400,
  httpSessionTerminated404,
  httpSseEventIdIdentifiesStream,
  httpSseReplaySameStreamOnly,
  httpSseResumeViaGet,
  httpValidOriginAccepted,
]
