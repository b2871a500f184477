import { isEventStream, isResumption, isSuccess } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import type { Http } from '@/lib/spec/sightings'

export const httpSsePrimingEvent = defineRule({
  id: 'http-sse-priming-event',
  why: 'A stream that breaks before its first event with an id cannot be taken up again.',
  fix: 'Begin every stream with an event that has an id and empty data.',
  example: {
    right: 'id: 1\ndata:\n\nid: 2\ndata: {"jsonrpc": "2.0", …}\n\n',
    wrong: 'data: {"jsonrpc": "2.0", …}\n\n',
  },
  on: 'frame',
  appliesTo: overHttpSse,
  // Servers that keep no events have nothing to take up.
  atMost: 'hint',
  once: true,
  watch: () => {
    const begun = new WeakSet<Http>()
    return ({ http, block, peer }) => {
      if (!http.mcp || !isEventStream(http) || !isSuccess(http) || peer.transport === 'http+sse') return undefined
      if (isResumption(http) || begun.has(http)) return undefined
      // Comments, and a retry value by itself, are no event.
      if (!block || (block.data === undefined && block.id === undefined)) return undefined
      begun.add(http)
      if (block.id !== undefined && block.id !== '' && (block.data ?? '') === '') return []
      const told = block.id === undefined ? 'has no id' : 'has data already'
      return [{ message: `The first event of the stream ${told}.`, evidence: [http.sentSeq] }]
    }
  },
})
