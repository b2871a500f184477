import { headerValue } from '@/lib/protocol/headers'
import { objectAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpNoSessionIdMinted = defineRule({
  id: 'http-no-session-id-minted',
  why: 'There are no sessions any more: what a server keeps under such an id, it keeps for nobody.',
  fix: 'Leave Mcp-Session-Id out of answers to requests of 2026-07-28.',
  example: {
    right: 'HTTP/1.1 200 OK\nContent-Type: application/json',
    wrong: 'HTTP/1.1 200 OK\nMcp-Session-Id: a1b2…',
  },
  on: 'head',
  appliesTo: overHttpSse,
  check: ({ http }) => {
    const modern = http.carried.some(({ params }) => objectAt(params, '_meta')?.[META.protocolVersion] !== undefined)
    if (!http.mcp || !modern) return undefined
    if (headerValue(http.headers, 'mcp-session-id') === undefined) return []
    return [{ message: 'The response has an Mcp-Session-Id.', evidence: [http.sentSeq] }]
  },
})
