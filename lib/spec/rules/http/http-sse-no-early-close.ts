import { CALL_SIGHTINGS, callsAt } from '@/lib/spec/parts/call-memory'
import { isEventStream, isSuccess, nameOf, streamableRequests } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule, type Violation } from '@/lib/spec/rule'

export const httpSseNoEarlyClose = defineRule({
  id: 'http-sse-no-early-close',
  why: 'A client of this revision is not told that a stream may end early, and takes its call for failed.',
  fix: 'Keep the stream open until the response is out, unless the session itself is over.',
  example: {
    right: 'data: {"method": "notifications/progress", …}\n\ndata: {"id": 1, "result": {…}, …}\n\n(end of stream)',
    wrong: 'id: 5\ndata: {"method": "notifications/progress", …}\n\n(end of stream)',
  },
  on: CALL_SIGHTINGS,
  appliesTo: overHttpSse,
  watch: () => {
    /** Whether the session was over shows in what comes next. */
    let early: Violation[] = []
    return (sighting) => {
      const calls = callsAt(sighting)
      if (sighting.kind === 'result') {
        const told = early
        early = []
        return told.length > 0 ? told : undefined
      }
      if (sighting.kind !== 'ended' || sighting.how !== 'complete') return undefined
      const { http, seq } = sighting
      const requests = streamableRequests(sighting)
      if (requests.length === 0 || !isEventStream(http) || !isSuccess(http)) return undefined
      const open = requests.filter((request) => calls.isOpen(request))
      if (open.length === 0) return []
      early.push(
        ...open.map((request) => ({
          message: `The event stream of ${nameOf(request)} was closed before its response.`,
          seq,
          evidence: [request.message.seq],
        })),
      )
      return undefined
    }
  },
})
