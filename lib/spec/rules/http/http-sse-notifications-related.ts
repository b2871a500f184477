import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import { concernsItsStream } from './related'

export const httpSseNotificationsRelated = defineRule({
  id: 'http-sse-notifications-related',
  why: 'A client gives what comes on the stream of a call to that call: other news is lost there, or misleads it.',
  fix: 'Send news about the server on subscriptions/listen streams, and progress on the stream of its own request.',
  example: {
    right:
      'POST tools/call (progressToken 4)\n\ndata: {"method": "notifications/progress", "params": {"progressToken": 4, …}, …}',
    wrong: 'POST tools/call (progressToken 4)\n\ndata: {"method": "notifications/tools/list_changed", …}',
  },
  on: 'notification',
  appliesTo: overHttpSse,
  check: concernsItsStream,
})
