import { nameOf, streamableRequests } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const errorsNoHttp500ForRpcErrors = defineRule({
  id: 'errors-no-http-500-for-rpc-errors',
  why: 'A page from the web server says neither which call failed nor why: the client shows a broken connection.',
  fix: 'Catch what a handler throws, and answer its request with a JSON-RPC error.',
  example: {
    right: '{"id": 3, "error": {"code": -32603, "message": "The database is away"}, …}',
    wrong: 'HTTP/1.1 500 Internal Server Error\nContent-Type: text/html\n\n<h1>Internal Server Error</h1>',
  },
  on: ['error', 'ended'],
  appliesTo: overHttpSse,
  check: (sighting) => {
    if (sighting.kind === 'error') return sighting.request ? [] : undefined
    const { http } = sighting
    const [request] = streamableRequests(sighting)
    if (!request || http.status === undefined || http.status < 500 || http.messages > 0) return undefined
    const message = `${nameOf(request)} was answered with a bare ${http.status}.`
    return [{ message, seq: http.headSeq ?? sighting.seq, evidence: [http.sentSeq], actual: http.status }]
  },
})
