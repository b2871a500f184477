import type { Seq } from '@/lib/recording/keys'
import { carriedRequests, isEventStream, nameOf } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule, type Violation } from '@/lib/spec/rule'
import type { ClientMessage, Http } from '@/lib/spec/sightings'

/** Milliseconds within which a stream counts as ended by its response. */
const GRACE = 5000

type Answered = { readonly at: number; readonly seq: Seq; readonly request: ClientMessage }

const lingering = ({ seq, request }: Answered): Violation => ({
  message: `The event stream of ${nameOf(request)} is still open ${GRACE / 1000} s after its response.`,
  evidence: [seq],
})

export const httpSseClosesAfterResponse = defineRule({
  id: 'http-sse-closes-after-response',
  why: 'Streams that stay open use up the few connections a browser has to one server.',
  fix: 'End the stream right after the response that it was opened for.',
  example: {
    right: 'data: {"id": 1, "result": {…}, …}\n\n(end of stream)',
    wrong: 'data: {"id": 1, "result": {…}, …}\n\n: still here\n\n',
  },
  on: ['message', 'result', 'error', 'ended', 'sent', 'head'],
  appliesTo: overHttpSse,
  watch: () => {
    const answered = new WeakSet<ClientMessage>()
    /** Streams that have nothing left to say, the one answered first in front. */
    const done = new Map<Http, Answered>()
    const overdue = (now: number): readonly Violation[] => {
      const found: Violation[] = []
      for (const [http, entry] of done) {
        if (now - entry.at <= GRACE) break
        done.delete(http)
        found.push(lingering(entry))
      }
      return found
    }
    return (sighting) => {
      const { kind, http, at, seq, peer } = sighting
      if (peer.transport === 'http+sse') return undefined
      const entry = done.get(http)
      if (kind === 'result' || kind === 'error') {
        if (sighting.request) answered.add(sighting.request)
        const requests = carriedRequests(http)
        const [request] = requests
        if (request && isEventStream(http) && !entry && requests.every((one) => answered.has(one)))
          done.set(http, { at, seq, request })
        return undefined
      }
      if (kind === 'message' && entry) {
        done.delete(http)
        return [
          { message: `The stream of ${nameOf(entry.request)} goes on after its response.`, evidence: [entry.seq] },
        ]
      }
      if (kind === 'ended' && entry && at - entry.at <= GRACE) {
        done.delete(http)
        return sighting.how === 'complete' ? [] : undefined
      }
      const late = overdue(at)
      return late.length > 0 ? late : undefined
    }
  },
})
