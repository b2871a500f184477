import { isEventStream, isSuccess, nameOf, streamableRequests } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpRequestContentType = defineRule({
  id: 'http-request-content-type',
  why: 'A client reads JSON and event streams only: whatever else comes is an error, whatever it says inside.',
  fix: 'Answer requests with Content-Type: application/json or text/event-stream.',
  example: {
    right: 'HTTP/1.1 200 OK\nContent-Type: application/json',
    wrong: 'HTTP/1.1 200 OK\nContent-Type: text/plain',
  },
  on: 'head',
  appliesTo: overHttpSse,
  check: (sighting) => {
    const { http } = sighting
    const [request] = streamableRequests(sighting)
    if (!request || !isSuccess(http)) return undefined
    if (http.type === 'application/json' || isEventStream(http)) return []
    const told = http.type === '' ? 'no Content-Type' : `the Content-Type ${named(http.type)}`
    return [
      {
        message: `The ${String(http.status)} to ${nameOf(request)} has ${told}.`,
        evidence: [http.sentSeq],
        actual: http.type,
        expected: 'application/json or text/event-stream',
      },
    ]
  },
})
