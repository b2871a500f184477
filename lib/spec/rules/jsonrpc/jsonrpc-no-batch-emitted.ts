import { defineRule } from '@/lib/spec/rule'

const ARRAY = /^\s*\[/

export const jsonrpcNoBatchEmitted = defineRule({
  id: 'jsonrpc-no-batch-emitted',
  why: 'Batches were part of 2025-03-26 only: clients of other revisions take an array for no message at all.',
  fix: 'Send each message by itself.',
  example: {
    right: 'data: {"jsonrpc": "2.0", "id": 1, …}\n\ndata: {"jsonrpc": "2.0", "id": 2, …}\n\n',
    wrong: 'data: [{"jsonrpc": "2.0", "id": 1, …}, {"jsonrpc": "2.0", "id": 2, …}]\n\n',
  },
  on: 'frame',
  check: ({ frame, messages, block, http }) => {
    if (!http.mcp || messages.length === 0 || messages[0]?.content.kind === 'malformed') return undefined
    if (!ARRAY.test(block?.data ?? frame.raw)) return []
    return [{ message: `An array holds ${messages.length === 1 ? 'the message' : `${messages.length} messages`}.` }]
  },
})
