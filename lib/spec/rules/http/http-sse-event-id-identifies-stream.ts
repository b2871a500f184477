import { isResumption, nameOf, originOf } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpSseEventIdIdentifiesStream = defineRule({
  id: 'http-sse-event-id-identifies-stream',
  why: 'A client that takes up one stream and gets another waits for ever for what it came for.',
  fix: 'Keep with each event id the stream it was sent on, for instance as a part of the id.',
  example: {
    right: 'GET /mcp\nLast-Event-ID: stream-a/5\n\nid: stream-a/6\ndata: …',
    wrong: 'GET /mcp\nLast-Event-ID: stream-a/5\n\nid: stream-b/2\ndata: …',
  },
  on: ['result', 'error'],
  appliesTo: overHttpSse,
  // A response may also have had nowhere else to go.
  atMost: 'hint',
  check: ({ http, request, surplus }) => {
    if (!request || !http.resumes || !isResumption(http) || surplus !== undefined) return undefined
    if (originOf(http) === request.http) return []
    const message = `The response to ${nameOf(request)} came where another stream was taken up again.`
    return [{ message, path: '/id', evidence: [request.message.seq, http.sentSeq] }]
  },
})
