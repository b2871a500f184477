import { headerValue } from '@/lib/protocol/headers'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import { versionRefused } from './version-refused'

export const httpProtocolVersionHeaderAccepted = defineRule({
  id: 'http-protocol-version-header-accepted',
  why: 'Clients must name the negotiated revision with every request: a server that refuses it refuses them all.',
  fix: 'Accept in MCP-Protocol-Version each revision that initialize agrees to.',
  example: {
    right: 'MCP-Protocol-Version: 2025-06-18\n\nHTTP/1.1 200 OK',
    wrong: 'MCP-Protocol-Version: 2025-06-18\n\nHTTP/1.1 400 Bad Request\n\nUnsupported protocol version',
  },
  on: ['head', 'frame'],
  appliesTo: overHttpSse,
  check: (sighting) => {
    const { http, peer } = sighting
    if (headerValue(http.requestHeaders, 'mcp-protocol-version') !== peer.revision) return undefined
    return versionRefused(sighting, (status) => ({
      message: `The negotiated ${peer.revision} in MCP-Protocol-Version is refused with ${status}.`,
    }))
  },
})
