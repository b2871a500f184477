import { isEventStream, isSuccess } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import type { Http } from '@/lib/spec/sightings'

export const httpSseNotResumableModern = defineRule({
  id: 'http-sse-not-resumable-modern',
  why: 'Nobody comes back with Last-Event-ID: a request whose stream is closed before its response is lost.',
  fix: 'Keep the stream open until the response, and leave out event ids and retry.',
  example: { right: 'data: {"jsonrpc": "2.0", …}\n\n', wrong: 'id: 17\nretry: 2000\ndata:\n\n(end of stream)' },
  on: ['frame', 'ended'],
  appliesTo: overHttpSse,
  watch: () => {
    /** Streams that were told of, or that asked to be taken up again. */
    const told = new WeakSet<Http>()
    const asked = new WeakSet<Http>()
    return (sighting) => {
      const { http } = sighting
      if (!http.mcp || !isEventStream(http) || !isSuccess(http) || told.has(http)) return undefined
      if (sighting.kind === 'frame') {
        if (sighting.block?.retry !== undefined) asked.add(http)
        if (sighting.block?.id === undefined) return undefined
        told.add(http)
        return [{ message: 'An event of the stream has an id.', evidence: [http.sentSeq], actual: sighting.block.id }]
      }
      if (sighting.how !== 'complete') return undefined
      if (!asked.has(http) || http.messages > 0) return http.messages > 0 ? [] : undefined
      return [{ message: 'The stream ended with a retry value in place of a response.', evidence: [http.sentSeq] }]
    }
  },
})
