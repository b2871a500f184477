import { isSuccess, nameOf, streamableRequests } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule, type Verdict } from '@/lib/spec/rule'
import type { ClientMessage, Sighting } from '@/lib/spec/sightings'

const KINDS = { request: 'a request', notification: 'a notification', invalid: 'no JSON-RPC message' } as const

const judged = ({ messages, frame, peer }: Sighting<'frame'>, request: ClientMessage): Verdict => {
  const told = (what: string): Verdict => [
    { message: `The body that answers ${nameOf(request)} is ${what}.`, path: '' },
  ]
  const [first, ...more] = messages
  if (!first || first.content.kind === 'malformed') return told('not one JSON object')
  if (more.length > 0 || /^\s*\[/.test(frame.raw)) return peer.revision === '2025-03-26' ? [] : told('an array')
  const { content } = first
  if (content.kind !== 'result' && content.kind !== 'error') return told(KINDS[content.kind])
  if (content.id === null || content.id === request.id) return []
  return told(`a response with the id ${named(content.id)}`)
}

export const httpJsonBodySingleObject = defineRule({
  id: 'http-json-body-single-object',
  why: 'With application/json a client parses the body once and takes it for the answer: there is room for nothing else.',
  fix: 'Put the response, and only it, into a JSON body; open an event stream where more is to be said.',
  example: {
    right: 'Content-Type: application/json\n\n{"jsonrpc": "2.0", "id": 1, "result": {…}}',
    wrong:
      'Content-Type: application/json\n\n{"jsonrpc": "2.0", "method": "notifications/progress", …}\n{"jsonrpc": "2.0", "id": 1, "result": {…}}',
  },
  on: ['frame', 'ended'],
  appliesTo: overHttpSse,
  check: (sighting) => {
    const { http } = sighting
    if (http.type !== 'application/json' || !isSuccess(http)) return undefined
    const [request, ...more] = streamableRequests(sighting)
    // To a batch (2025-03-26) there are several ways to answer.
    if (!request || more.length > 0) return undefined
    if (sighting.kind === 'ended')
      return sighting.how === 'complete' && http.size === 0
        ? [{ message: `The body that answers ${nameOf(request)} is empty.`, evidence: [http.sentSeq] }]
        : undefined
    const { truncated, encoding } = sighting.frame
    return truncated || encoding === 'base64' ? undefined : judged(sighting, request)
  },
})
