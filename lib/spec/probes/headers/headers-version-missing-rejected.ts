import { defineProbe } from '@/lib/spec/probe'
import { notApplicable } from '@/lib/spec/probing/verdict'
import { supportedVersions } from '@/lib/spec/probing/versions'
import { refusesHeaders } from './refuses-headers'

export const headersVersionMissingRejected = defineProbe({
  id: 'headers-version-missing-rejected',
  risk: 'safe',
  why: 'A gateway that routes by revision cannot place a request without the header; a server that serves it invites clients to leave it out.',
  fix: 'Answer a request without MCP-Protocol-Version with 400 and error -32020, unless you serve clients older than 2025-06-18.',
  example: {
    right: 'POST /mcp\nMCP-Protocol-Version: 2026-07-28\nMcp-Method: tools/list',
    wrong: 'POST /mcp\nMcp-Method: tools/list\n\nHTTP/1.1 200 OK',
  },
  sends: ['A list request (or server/discover) without the header MCP-Protocol-Version'],
  run: async (context) => {
    const old = (await supportedVersions(context)).filter((version) => version < '2025-06-18')
    if (old.length > 0)
      return notApplicable(`The server also serves clients of ${old.join(', ')}, which have no such header.`)
    return refusesHeaders(context, [
      { what: 'A request without MCP-Protocol-Version', headers: { 'MCP-Protocol-Version': undefined } },
    ])
  },
})
