import { defineProbe } from '@/lib/spec/probe'
import { encodeHeaderValue } from '@/lib/protocol/headers'
import { harmless } from '@/lib/spec/probing/harmless'
import { servesHeaders } from './refuses-headers'
import { targets } from './targets'

export const headersValueWhitespaceTolerated = defineProbe({
  id: 'headers-value-whitespace-tolerated',
  risk: 'safe',
  why: 'Blanks around a field value do not belong to it (RFC 9110 §5.5); some proxies add them.',
  fix: 'Trim the values of headers before comparing them, where your HTTP library does not.',
  example: {
    right: 'Mcp-Method:   tools/list  \n\nHTTP/1.1 200 OK',
    wrong: 'Mcp-Method:   tools/list  \n\nHTTP/1.1 400 Bad Request',
  },
  sends: [
    'A list request (or server/discover) with blanks around the value of Mcp-Method',
    'A request that names something, with blanks around Mcp-Name',
  ],
  run: async (context) => {
    const [target] = await targets(context)
    const name = target && encodeHeaderValue(target.name)
    return servesHeaders(context, [
      { what: 'A request with blanks around Mcp-Method', headers: { 'Mcp-Method': `  ${harmless(context)}  ` } },
      ...(target
        ? [
            {
              what: `${target.method} with blanks around Mcp-Name`,
              method: target.method,
              params: target.params,
              headers: { 'Mcp-Name': `  ${name ?? ''}  ` },
            },
          ]
        : []),
    ])
  },
})
