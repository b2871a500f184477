import { BOTH, type Call, type Fault } from '@/lib/demo/troublemaker/fault'
import { answer, event, notification, sse } from '@/lib/demo/troublemaker/wire'

const progress = (token: Call['progressToken'], value: number): string =>
  event(notification('notifications/progress', { progressToken: token ?? 'none', progress: value, total: 10 }))

/** Notifications that should not be, or not so. Each call is answered properly. */
export const NOTIFICATION_FAULTS: readonly Fault[] = [
  {
    id: 'progress_backwards',
    eras: BOTH,
    does: 'Reports progress 5, then 3, then 3 again.',
    violates: ['progress-increases'],
    play: (call) => sse([...[5, 3, 3].map((value) => progress(call.progressToken, value)), event(answer(call))]),
  },
  {
    id: 'progress_unknown_token',
    eras: BOTH,
    does: 'Reports progress for a token that nobody gave.',
    violates: ['progress-token-from-active-request'],
    play: (call) => sse([progress('somebody-else', 1), event(answer(call))]),
  },
  {
    id: 'progress_after_result',
    eras: BOTH,
    does: 'Goes on reporting after the answer.',
    violates: ['progress-stops-after-completion', 'http-sse-closes-after-response'],
    play: (call) => sse([progress(call.progressToken, 5), event(answer(call)), progress(call.progressToken, 6)]),
  },
  {
    id: 'notification_with_id',
    eras: BOTH,
    does: 'Gives a notification an id.',
    violates: ['jsonrpc-notification-no-id'],
    play: (call) =>
      sse([
        event({ ...notification('notifications/message', { level: 'info', data: 'Am I a request?' }), id: 4711 }),
        event(answer(call)),
      ]),
  },
  {
    id: 'unknown_notification',
    eras: BOTH,
    does: 'Sends a notification that no revision knows.',
    violates: ['jsonrpc-known-method'],
    play: (call) => sse([event(notification('notifications/gossip', { about: 'you' })), event(answer(call))]),
  },
  {
    id: 'params_not_object',
    eras: BOTH,
    does: 'Sends a notification whose params are a list.',
    violates: ['jsonrpc-params-object'],
    play: (call) =>
      sse([event({ jsonrpc: '2.0', method: 'notifications/message', params: ['info', 'hello'] }), event(answer(call))]),
  },
  {
    id: 'bad_log_level',
    eras: BOTH,
    does: 'Logs at a level that does not exist.',
    violates: ['logging-level-valid'],
    play: (call) =>
      sse([event(notification('notifications/message', { level: 'shouting', data: 'HELLO' })), event(answer(call))]),
  },
]
