import { CALL_SIGHTINGS, callsAt, type CallMemory } from '@/lib/spec/parts/call-memory'
import { carriedRequests, isEventStream, isSuccess, nameOf } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule, type Verdict } from '@/lib/spec/rule'
import type { ClientMessage } from '@/lib/spec/sightings'

/** How a subscription ends is told in three ways by the specification itself. */
const UNSETTLED = 'subscriptions/listen'

export const httpSseEventuallyResponse = defineRule({
  id: 'http-sse-eventually-response',
  why: 'Whoever watches the stream of a call sees it end, and still does not know the outcome.',
  fix: 'Send the response on the stream before ending it, as an error when the handler failed.',
  example: {
    right: 'data: {"method": "notifications/progress", …}\n\ndata: {"id": 1, "result": {…}, …}\n\n(end of stream)',
    wrong: 'data: {"method": "notifications/progress", …}\n\n(end of stream)',
  },
  on: CALL_SIGHTINGS,
  appliesTo: overHttpSse,
  watch: () => {
    const told = new WeakSet<ClientMessage>()
    const missing = (calls: CallMemory, requests: readonly ClientMessage[]): Verdict => {
      const open = requests.filter(
        (request) => calls.isOpen(request) && !told.has(request) && request.method !== UNSETTLED,
      )
      for (const request of open) told.add(request)
      return open.length === 0
        ? undefined
        : open.map((request) => ({
            message: `The event stream of ${nameOf(request)} ended without its response.`,
            evidence: [request.message.seq],
          }))
    }
    return (sighting) => {
      const calls = callsAt(sighting)
      if (sighting.kind === 'frame' || sighting.peer.transport === 'http+sse') return undefined
      const http = sighting.kind === 'ended' ? sighting.http : sighting.request?.http
      if (!http || !isEventStream(http) || !isSuccess(http)) return undefined
      if (sighting.kind === 'result' || sighting.kind === 'error') return sighting.request ? [] : undefined
      if (sighting.kind === 'gave-up')
        return sighting.why === 'failed' && http.how !== 'aborted' ? missing(calls, [sighting.request]) : undefined
      const goesOn = sighting.peer.era === 'legacy' && calls.hasEventIds(http)
      return sighting.how !== 'aborted' && !goesOn ? missing(calls, carriedRequests(http)) : undefined
    }
  },
})
