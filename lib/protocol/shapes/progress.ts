import { notification, progressToken, requestId, since } from './base'
import { notificationParams } from './meta'
import { type Marks, may, must, number, string } from './shape'

// 2025-11-25 let the id be absent, for tasks have a way of their own to be cancelled.
const owner: Marks = {
  requirements: [
    { id: 'cancel-request-id-present', until: '2025-06-18' },
    { id: 'cancel-request-id-present', since: '2026-07-28' },
  ],
}

const cancelledParams = notificationParams({
  requestId: [
    must(requestId, { ...owner, until: '2025-06-18' }),
    must(requestId, { ...owner, since: '2026-07-28' }),
    may(requestId),
  ],
  reason: may(string, owner),
})

const progressParams = notificationParams({
  progressToken: must(progressToken, 'progress-shape'),
  progress: must(number, 'progress-shape'),
  total: may(number, 'progress-shape'),
  message: may(string, { since: '2025-03-26', requirements: ['progress-shape'] }),
})

export const cancelledNotification = notification(
  'notifications/cancelled',
  must(cancelledParams, { here: owner.requirements ?? [] }),
)
export const progressNotification = notification(
  'notifications/progress',
  must(progressParams, { here: ['progress-shape'] }),
)

export const PROGRESS_DEFINITIONS = {
  CancelledNotification: cancelledNotification,
  CancelledNotificationParams: since('2025-11-25', cancelledParams),
  ProgressNotification: progressNotification,
  ProgressNotificationParams: since('2025-11-25', progressParams),
}
