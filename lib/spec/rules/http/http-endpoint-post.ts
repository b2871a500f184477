import { headerValue } from '@/lib/protocol/headers'
import { isSuccess, streamableRequests } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpEndpointPost = defineRule({
  id: 'http-endpoint-post',
  why: 'A client has one URL and posts everything there: what is served elsewhere it never finds.',
  fix: 'Take every message at one URL with POST, without redirecting and without a path per method.',
  example: {
    right: 'POST /mcp\n\nHTTP/1.1 200 OK',
    wrong: 'POST /mcp\n\nHTTP/1.1 307 Temporary Redirect\nLocation: /mcp/',
  },
  on: 'ended',
  appliesTo: overHttpSse,
  watch: () => {
    let served = false
    return (sighting) => {
      const { http } = sighting
      const { status } = http
      if (status === undefined || streamableRequests(sighting).length === 0) return undefined
      if (isSuccess(http)) {
        served = true
        return []
      }
      const pinned = { seq: http.headSeq ?? http.sentSeq, evidence: [http.sentSeq], actual: status }
      if (status === 405) return [{ ...pinned, message: 'POST is answered with 405.' }]
      const location = headerValue(http.headers, 'location')
      if (status < 400 && location !== undefined) return [{ ...pinned, message: `POST is redirected with ${status}.` }]
      // At a wrong URL there is no server, and an ended session is told with 404 too.
      const unknown = status === 404 && http.messages === 0 && served
      if (!unknown || headerValue(http.requestHeaders, 'mcp-session-id') !== undefined) return undefined
      return [
        { ...pinned, message: `${http.carried[0]?.method ?? 'A request'} is not found at the URL that serves others.` },
      ]
    }
  },
})
