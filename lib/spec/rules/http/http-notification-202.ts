import { defineRule } from '@/lib/spec/rule'
import { overHttpSse } from '@/lib/spec/parts/transports'

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
  check: ({ http, how }) => {
    const { status, view, carried } = http
    const only = carried.length > 0 && carried.every(({ kind }) => kind === 'notification')
    // A refusal is another requirement's business, and what was cut off says nothing.
    if (!only || status === undefined || status >= 300 || how !== 'complete') return undefined
    const evidence = http.headSeq === undefined ? [] : [http.headSeq]
    const told = { seq: http.headSeq ?? http.sentSeq, evidence }
    if (status !== 202)
      return [{ ...told, message: `The notification was answered with ${status}.`, actual: status, expected: 202 }]
    return view.size === 0
      ? []
      : [{ ...told, message: `The 202 has a body of ${view.size} bytes.`, actual: view.size, expected: 0 }]
  },
})
