import { defineProbe } from '@/lib/spec/probe'
import { encodeHeaderValue } from '@/lib/protocol/headers'
import { notExercised } from '@/lib/spec/probing/verdict'
import { refusesHeaders } from './refuses-headers'
import { NO_TARGET, targets } from './targets'

export const headersNameMismatchRejected = defineProbe({
  id: 'headers-name-mismatch-rejected',
  risk: 'safe',
  why: 'A gateway that allows the tool in the header would let the one in the body run.',
  fix: 'Compare Mcp-Name with params.name or params.uri; answer 400 and error -32020 when they differ, without running anything.',
  example: {
    right: 'Mcp-Name: add\n\n{"method": "tools/call", "params": {"name": "add", …}}',
    wrong: 'Mcp-Name: add\n\n{"method": "tools/call", "params": {"name": "delete", …}}\n\nHTTP/1.1 200 OK',
  },
  sends: [
    'resources/read and prompts/get of something listed, with another name in Mcp-Name',
    'tools/call likewise, where a tool may be called',
  ],
  run: async (context) => {
    const named = await targets(context)
    if (named.length === 0) return notExercised(NO_TARGET)
    return refusesHeaders(
      context,
      named.map(({ method, params, name }) => ({
        what: `${method} with another name in Mcp-Name`,
        method,
        params,
        headers: { 'Mcp-Name': encodeHeaderValue(`${name}-other`) },
      })),
    )
  },
})
