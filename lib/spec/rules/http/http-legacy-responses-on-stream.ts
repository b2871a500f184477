import { nameOf } from '@/lib/spec/parts/http-exchanges'
import { overStreamable } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpLegacyResponsesOnStream = defineRule({
  id: 'http-legacy-responses-on-stream',
  why: 'A client of this transport never reads the body of a POST: an answer there is lost.',
  fix: 'Acknowledge the POST, and send the response as a message event on the client’s stream.',
  example: {
    right: 'POST /messages → 202\nGET /sse → event: message, data: {"id": 1, "result": {…}, …}',
    wrong: 'POST /messages → 200, {"id": 1, "result": {…}, …}',
  },
  on: ['result', 'error'],
  appliesTo: overStreamable,
  check: ({ http, message, request, peer }) => {
    if (!request || peer.transport !== 'http+sse') return undefined
    if (http.verb === 'GET' && message.source === 'sse') return []
    // A POST that is refused says why in its body.
    if (http.status !== undefined && http.status >= 400) return undefined
    return [{ message: `${nameOf(request)} was answered in the response to its POST.`, evidence: [http.sentSeq] }]
  },
})
