import { isSuccess } from '@/lib/spec/parts/http-exchanges'
import { defineRule } from '@/lib/spec/rule'

export const httpLegacySseDeprecated = defineRule({
  id: 'http-legacy-sse-deprecated',
  why: 'The transport has been on its way out since 2025-03-26: newer clients may not speak it any more.',
  fix: 'Serve streamable HTTP; keep HTTP+SSE beside it only while old clients need it.',
  example: { right: 'POST /mcp → 200', wrong: 'POST /sse → 405\nGET /sse → event: endpoint' },
  on: 'head',
  once: true,
  check: ({ http, peer }) => {
    if (!http.mcp || !isSuccess(http)) return undefined
    if (peer.transport !== 'http+sse') return []
    return [{ message: 'The server was reached over HTTP+SSE only.', evidence: [http.sentSeq] }]
  },
})
