import { notification, request, since } from './base'
import { clientParams, notificationParams } from './meta'
import { loggingLevel } from './logging-level'
import { anything, marked, may, must, string } from './shape'

const messageParams = notificationParams({
  level: must(
    marked(loggingLevel, { here: ['logging-level-valid'], detail: ['logging-level-valid'] }),
    'logging-data-present',
  ),
  logger: may(string, 'logging-data-present'),
  data: must(anything, 'logging-data-present'),
})

const setLevelParams = clientParams({ level: must(loggingLevel) })

export const loggingMessageNotification = notification(
  'notifications/message',
  must(messageParams, { here: ['logging-data-present'] }),
)
export const setLevelRequest = marked(request('logging/setLevel', must(setLevelParams)), { until: '2025-11-25' })

export const LOGGING_DEFINITIONS = {
  LoggingLevel: loggingLevel,
  LoggingMessageNotification: loggingMessageNotification,
  LoggingMessageNotificationParams: since('2025-11-25', messageParams),
  SetLevelRequest: setLevelRequest,
  SetLevelRequestParams: marked(setLevelParams, { since: '2025-11-25', until: '2025-11-25' }),
}
