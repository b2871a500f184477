import { headerValue } from '@/lib/protocol/headers'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import { versionRefused } from './version-refused'

export const httpProtocolVersionHeaderAbsentOk = defineRule({
  id: 'http-protocol-version-header-absent-ok',
  why: 'Clients of older revisions never send the header: they are locked out.',
  fix: 'Take a request without MCP-Protocol-Version for one of the session’s revision, or of 2025-03-26.',
  example: {
    right: 'POST /mcp (without MCP-Protocol-Version)\n\nHTTP/1.1 200 OK',
    wrong: 'POST /mcp (without MCP-Protocol-Version)\n\nHTTP/1.1 400 Bad Request\n\nMissing MCP-Protocol-Version',
  },
  on: ['head', 'frame'],
  appliesTo: overHttpSse,
  // Which revision was assumed shows nowhere.
  atMost: 'hint',
  check: (sighting) => {
    if (headerValue(sighting.http.requestHeaders, 'mcp-protocol-version') !== undefined) return undefined
    return versionRefused(sighting, (status) => ({
      message: `A request without MCP-Protocol-Version is refused with ${status}.`,
    }))
  },
})
