import { defineProbe } from '@/lib/spec/probe'
import { harmless } from '@/lib/spec/probing/harmless'
import { servesHeaders } from './refuses-headers'

export const headersNamesCaseInsensitive = defineProbe({
  id: 'headers-names-case-insensitive',
  risk: 'safe',
  why: 'HTTP libraries spell header names as they like, and HTTP/2 in lower case only.',
  fix: 'Look headers up without regard to case.',
  example: {
    right: 'mcp-method: tools/list\n\nHTTP/1.1 200 OK',
    wrong: 'MCP-METHOD: tools/list\n\nHTTP/1.1 400 Bad Request',
  },
  sends: ['A list request (or server/discover) with its headers in lower case', 'The same in upper case'],
  run: (context) => {
    const spelled = (spell: (name: string) => string) => ({
      'Mcp-Method': undefined,
      'MCP-Protocol-Version': undefined,
      [spell('Mcp-Method')]: harmless(context),
      [spell('MCP-Protocol-Version')]: context.facts.revision,
    })
    return servesHeaders(context, [
      { what: 'A request with its headers in lower case', headers: spelled((name) => name.toLowerCase()) },
      { what: 'A request with its headers in upper case', headers: spelled((name) => name.toUpperCase()) },
    ])
  },
})
