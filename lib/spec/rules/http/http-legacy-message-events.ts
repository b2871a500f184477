import { isEventStream } from '@/lib/spec/parts/http-exchanges'
import { named } from '@/lib/spec/parts/named'
import { overStreamable } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpLegacyMessageEvents = defineRule({
  id: 'http-legacy-message-events',
  why: 'A client listens for events named message: under another name, or with other data, none arrives.',
  fix: 'Send each message as an event named message, with its JSON as the data.',
  example: {
    right: 'event: message\ndata: {"jsonrpc": "2.0", "id": 1, "result": {…}}\n\n',
    wrong: 'event: result\ndata: {"jsonrpc": "2.0", "id": 1, "result": {…}}\n\n',
  },
  on: 'frame',
  appliesTo: overStreamable,
  check: ({ http, block, messages, frame, peer }) => {
    if (!http.mcp || http.verb !== 'GET' || !isEventStream(http) || peer.transport !== 'http+sse') return undefined
    if (block?.data === undefined || block.event === 'endpoint' || frame.truncated) return undefined
    const { event = 'message' } = block
    if (event !== 'message' && event !== '')
      return messages.length > 0 ? [{ message: `A message came in an event named ${named(event)}.` }] : undefined
    const [first, ...more] = messages
    if (!first) return undefined
    if (first.content.kind === 'malformed') return [{ message: 'The data of an event is not JSON.' }]
    return more.length > 0 ? [{ message: `An event holds ${messages.length} messages.` }] : []
  },
})
