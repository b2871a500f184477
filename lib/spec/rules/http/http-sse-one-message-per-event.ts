import { isEventStream, isSuccess } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpSseOneMessagePerEvent = defineRule({
  id: 'http-sse-one-message-per-event',
  why: 'A client parses the data of each event as one message: half a message, or two of them, is none.',
  fix: 'Send an event for each message, with its JSON as the only data; comments keep a stream alive.',
  example: {
    right: 'event: message\ndata: {"jsonrpc": "2.0", …}\n\n: still here\n\n',
    wrong: 'event: message\ndata: working…\n\n',
  },
  on: 'frame',
  appliesTo: overHttpSse,
  check: ({ http, frame, messages, block, peer }) => {
    if (!http.mcp || !isEventStream(http) || !isSuccess(http) || peer.transport === 'http+sse') return undefined
    if (frame.truncated || frame.encoding === 'base64' || block?.data === undefined) return undefined
    const { data, id, event = 'message' } = block
    // Events of another name are not for MCP clients.
    if (event !== 'message' && event !== '' && messages.length === 0) return undefined
    if (data.trim() === '')
      return id === undefined
        ? [{ message: 'An event has empty data, and no id that would give it a meaning.' }]
        : undefined
    const [first] = messages
    if (!first || first.content.kind === 'malformed')
      return [{ message: 'The data of an event is not JSON.', evidence: [http.sentSeq] }]
    if (peer.revision !== '2025-03-26' && /^\s*\[/.test(data))
      return [{ message: `The data of an event is an array of ${messages.length}.`, evidence: [http.sentSeq] }]
    return []
  },
})
