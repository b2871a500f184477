import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import { concernsItsStream } from './related'

export const httpSseMessagesRelated = defineRule({
  id: 'http-sse-messages-related',
  why: 'A client gives what comes on the stream of a call to that call: other news is lost there, or misleads it.',
  fix: 'Send news about the server on the stream that GET opens, and progress on the stream of its own request.',
  example: {
    right: 'GET /mcp\n\ndata: {"method": "notifications/tools/list_changed", …}',
    wrong: 'POST tools/call\n\ndata: {"method": "notifications/tools/list_changed", …}',
  },
  on: 'notification',
  appliesTo: overHttpSse,
  // A call may well be what changed the list.
  atMost: 'hint',
  check: concernsItsStream,
})
