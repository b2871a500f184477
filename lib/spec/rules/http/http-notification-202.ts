import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import { acknowledged } from './acknowledged'

export const httpNotification202 = defineRule({
  id: 'http-notification-202',
  why: 'A client that waits for 202 takes any other status, or a body, for a refusal or an answer.',
  fix: 'Answer an accepted notification with 202 Accepted and no body.',
  example: {
    right: 'POST notifications/initialized\n\nHTTP/1.1 202 Accepted',
    wrong: 'POST notifications/initialized\n\nHTTP/1.1 200 OK\n\n{"jsonrpc": "2.0", "result": {}}',
  },
  on: 'ended',
  appliesTo: overHttpSse,
  check: (sighting) => acknowledged('notification', sighting),
})
