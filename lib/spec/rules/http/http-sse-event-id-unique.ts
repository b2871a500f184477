import type { Seq } from '@/lib/recording/keys'
import { isEventStream, isResumption } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpSseEventIdUnique = defineRule({
  id: 'http-sse-event-id-unique',
  why: 'A client resumes with the last id it saw: with two events of that id the server cannot know where to go on.',
  fix: 'Make event ids unique over all streams of the session, for instance stream and number together.',
  example: { right: 'id: stream-a/1\n…\nid: stream-b/1', wrong: 'id: 1\n…\nid: 1 (on another stream)' },
  on: 'frame',
  appliesTo: overHttpSse,
  watch: () => {
    const seen = new Map<string, Seq>()
    return ({ http, block, seq, peer }) => {
      const id = block?.id
      // Without data it is no event; an empty id takes the last one back.
      if (id === undefined || id === '' || block?.data === undefined) return undefined
      if (!http.mcp || !isEventStream(http) || isResumption(http) || peer.transport === 'http+sse') return undefined
      const before = seen.get(id)
      if (before === undefined) {
        seen.set(id, seq)
        return []
      }
      return [{ message: `The event id ${named(id)} was used before.`, evidence: [before], actual: id }]
    }
  },
})
