import { CALL_SIGHTINGS, callsAt, type CallMemory } from '@/lib/spec/parts/call-memory'
import { carriedRequests, isSuccess, nameOf } from '@/lib/spec/parts/http-exchanges'
import { defineRule, type Violation } from '@/lib/spec/rule'
import type { ClientMessage } from '@/lib/spec/sightings'

/** Milliseconds without any sign after which a call that is given up counts as never answered. */
const SILENCE = 60_000

/** How a subscription ends is told in three ways by the specification itself. */
const UNSETTLED = 'subscriptions/listen'

const hanging = (request: ClientMessage, milliseconds: number): Violation => ({
  message: `${nameOf(request)} was not answered for ${Math.round(milliseconds / 1000)} s, until it was given up.`,
  evidence: [request.message.seq],
})

const unanswered = (request: ClientMessage): Violation => ({
  message: `${nameOf(request)} was accepted with ${request.http.status ?? 'no status'}, and never answered.`,
  evidence: [request.message.seq],
})

export const jsonrpcRequestGetsResponse = defineRule({
  id: 'jsonrpc-request-gets-response',
  why: 'A call without an answer hangs until the client’s timeout, and nobody learns what became of it.',
  fix: 'End every request with a result or an error, also when the handler throws or the stream is closed early.',
  example: {
    right: '→ {"id": 6, "method": "tools/call", …}\n← {"id": 6, "error": {"code": -32603, …}, …}',
    wrong: '→ {"id": 6, "method": "tools/call", …}\nHTTP/1.1 200 OK\n\n(end of stream)',
  },
  on: CALL_SIGHTINGS,
  watch: () => {
    const told = new WeakSet<ClientMessage>()
    const missing = (calls: CallMemory, requests: readonly ClientMessage[]): readonly Violation[] =>
      requests.flatMap((request) => {
        if (!calls.isOpen(request) || told.has(request) || request.method === UNSETTLED) return []
        told.add(request)
        return [unanswered(request)]
      })
    return (sighting) => {
      const calls = callsAt(sighting)
      if (sighting.kind === 'frame') return undefined
      if (sighting.kind === 'result' || sighting.kind === 'error') return sighting.request ? [] : undefined
      const http = sighting.kind === 'ended' ? sighting.http : sighting.request.http
      // Where the network broke, or nothing was accepted, the server is not to blame.
      if (sighting.kind === 'gave-up' && sighting.why === 'cancelled') {
        const { request, exchange, at } = sighting
        // Time that the server waits for an answer of ours is not its silence.
        const silent = Math.min(at - calls.lastSign(request), exchange.view.timing.server)
        return silent < SILENCE || request.method === UNSETTLED ? undefined : [hanging(request, silent)]
      }
      if (!isSuccess(http)) return undefined
      if (sighting.kind === 'gave-up') {
        const lost = sighting.why === 'failed' && http.how !== 'failed'
        return lost ? orNothing(missing(calls, [sighting.request])) : undefined
      }
      const elsewhere = http.status === 202 || sighting.peer.transport === 'http+sse'
      const resumable = sighting.peer.era === 'legacy' && calls.hasEventIds(http)
      if (sighting.how !== 'complete' || elsewhere || resumable) return undefined
      return orNothing(missing(calls, carriedRequests(http)))
    }
  },
})

const orNothing = (violations: readonly Violation[]): readonly Violation[] | undefined =>
  violations.length > 0 ? violations : undefined
