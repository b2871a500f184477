import { isEventStream } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { overStreamable } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import type { Http } from '@/lib/spec/sightings'

const flaw = (data: string, base: string): string | undefined => {
  if (/^\s*["[{]/.test(data)) return 'wraps it in JSON'
  if (data.trim() === '' || !URL.canParse(data, base)) return 'is no URI'
  return /^https?:$/.test(new URL(data, base).protocol) ? undefined : 'is no http URI'
}

export const httpLegacyEndpointEvent = defineRule({
  id: 'http-legacy-endpoint-event',
  why: 'The event is all that tells a client where to post: without it, it waits for ever.',
  fix: 'Send an event named endpoint first, with the bare URI as its data, relative or absolute.',
  example: {
    right: 'event: endpoint\ndata: /messages?session=1\n\n',
    wrong: 'event: endpoint\ndata: {"uri": "/messages?session=1"}\n\n',
  },
  on: 'frame',
  appliesTo: overStreamable,
  watch: () => {
    const begun = new WeakSet<Http>()
    return ({ http, block, peer }) => {
      if (!http.mcp || http.verb !== 'GET' || !isEventStream(http) || peer.transport !== 'http+sse') return undefined
      if (block?.data === undefined || begun.has(http)) return undefined
      begun.add(http)
      if (block.event !== 'endpoint')
        return [{ message: `The first event is named ${named(block.event ?? 'message')}, not endpoint.` }]
      const wrong = flaw(block.data, http.url)
      return wrong === undefined
        ? []
        : [{ message: `The endpoint event’s data ${wrong}: ${named(block.data)}.`, actual: block.data }]
    }
  },
})
