import { isStandalone } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpGetStreamUnrelated = defineRule({
  id: 'http-get-stream-unrelated',
  why: 'What belongs to a call and comes beside it reaches no client that keeps no stream open beside its calls.',
  fix: 'Send progress on the stream of the call (with the SDK: through the handler’s own sendNotification).',
  example: {
    right: 'POST tools/call (progressToken 4)\n\ndata: {"method": "notifications/progress", …}',
    wrong: 'GET /mcp\n\ndata: {"method": "notifications/progress", "params": {"progressToken": 4, …}, …}',
  },
  on: ['notification', 'request'],
  appliesTo: overHttpSse,
  check: (sighting) => {
    if (!isStandalone(sighting)) return undefined
    const { kind, method } = sighting
    // Which call a request of the server is for can only be guessed, unless there is none.
    if (kind === 'request') return sighting.call === undefined ? [] : undefined
    if (method !== 'notifications/progress') return []
    const call = sighting.call?.view
    if (call?.direction !== 'client-to-server') return undefined
    if (call.status !== 'pending' && call.status !== 'asking') return undefined
    const message = `Progress of ${call.method} (id ${JSON.stringify(call.requestId)}) came on the stream that a GET opened.`
    return [{ message, path: '/params/progressToken', evidence: [call.rounds[0]?.request.seq ?? sighting.seq] }]
  },
})
