import { isEventStream, isSuccess } from '@/lib/spec/parts/http-exchanges'
import { overStreamable } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpLegacyTwoEndpoints = defineRule({
  id: 'http-legacy-two-endpoints',
  why: 'A client listens at one URL and posts to another: without both, no message gets through.',
  fix: 'Accept POST at the URI that the endpoint event names, with any 2xx.',
  example: {
    right: 'GET /sse → event: endpoint, data: /messages?session=1\nPOST /messages?session=1 → 202',
    wrong: 'GET /sse → event: endpoint, data: /messages\nPOST /messages → 404',
  },
  on: ['frame', 'head'],
  appliesTo: overStreamable,
  watch: () => {
    let announced = false
    return (sighting) => {
      const { http, peer } = sighting
      if (!http.mcp || peer.transport !== 'http+sse') return undefined
      if (sighting.kind === 'frame') {
        if (sighting.block?.event === 'endpoint') announced = true
        return undefined
      }
      if (http.verb === 'GET') return isSuccess(http) && isEventStream(http) ? [] : undefined
      if (!announced || http.verb !== 'POST' || http.carried.length === 0) return undefined
      if (isSuccess(http)) return []
      // A token may be missing, or the message may be wrong.
      if (http.status !== 404 && http.status !== 405) return undefined
      return [{ message: `POST to the announced URI is answered with ${http.status}.`, evidence: [http.sentSeq] }]
    }
  },
})
