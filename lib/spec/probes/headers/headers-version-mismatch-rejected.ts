import { defineProbe } from '@/lib/spec/probe'
import { META } from '@/lib/protocol/meta'
import { UNHEARD_OF } from '@/lib/spec/probing/versions'
import { refusesHeaders } from './refuses-headers'

export const headersVersionMismatchRejected = defineProbe({
  id: 'headers-version-mismatch-rejected',
  risk: 'safe',
  why: 'When header and body name different revisions, what stands before the server and the server itself would treat one request as two.',
  fix: 'Compare MCP-Protocol-Version with the protocolVersion in _meta before anything else; answer 400 and error -32020 when they differ.',
  example: {
    right: 'MCP-Protocol-Version: 2026-07-28\n\n"_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28", …}',
    wrong:
      'MCP-Protocol-Version: 2026-07-28\n\n"_meta": {"io.modelcontextprotocol/protocolVersion": "1900-01-01", …}\n\nHTTP/1.1 200 OK',
  },
  sends: [
    'A list request (or server/discover) whose _meta says 1900-01-01, its header 2026-07-28',
    'The same the other way round',
  ],
  run: (context) =>
    refusesHeaders(context, [
      {
        what: 'A request whose _meta names another revision than its header',
        meta: { [META.protocolVersion]: UNHEARD_OF },
        code: true,
      },
      {
        what: 'A request whose header names another revision than its _meta',
        headers: { 'MCP-Protocol-Version': UNHEARD_OF },
        code: true,
      },
    ]),
})
