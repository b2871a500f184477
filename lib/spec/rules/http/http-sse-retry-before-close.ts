import { CALL_SIGHTINGS, callsAt } from '@/lib/spec/parts/call-memory'
import { isEventStream, nameOf, originOf, streamableRequests } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpSseRetryBeforeClose = defineRule({
  id: 'http-sse-retry-before-close',
  why: 'A client that is not told how long to wait comes back at once, or far too late.',
  fix: 'Send an event with retry: and the milliseconds before closing a stream whose response is still to come.',
  example: {
    right: 'id: 5\nretry: 2000\ndata:\n\n(end of connection)',
    wrong: 'id: 5\ndata:\n\n(end of connection)',
  },
  on: CALL_SIGHTINGS,
  appliesTo: overHttpSse,
  watch: () => {
    return (sighting) => {
      const calls = callsAt(sighting)
      if (sighting.kind !== 'ended' || sighting.how !== 'complete' || !isEventStream(sighting.http)) return undefined
      const { http, peer } = sighting
      const origin = originOf(http)
      const open = streamableRequests({ http: origin, peer }).find((request) => calls.isOpen(request))
      // A stream without event ids cannot go on at all: http-sse-eventually-response.
      if (!open || !(calls.hasEventIds(http) || calls.hasEventIds(origin))) return undefined
      if (calls.hasRetry(http)) return []
      const message = `The stream of ${nameOf(open)} was closed before its response, without a retry value.`
      return [{ message, evidence: [open.message.seq] }]
    }
  },
})
