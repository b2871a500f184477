import { defineProbe } from '@/lib/spec/probe'
import { notExercised } from '@/lib/spec/probing/verdict'
import { refusesHeaders } from './refuses-headers'
import { NO_TARGET, targets } from './targets'

export const headersNameMissingRejected = defineProbe({
  id: 'headers-name-missing-rejected',
  risk: 'safe',
  why: 'Rules that allow one tool or resource and not another go by Mcp-Name; a request without it slips past.',
  fix: 'Answer tools/call, resources/read and prompts/get without Mcp-Name with 400 and error -32020, without running them.',
  example: {
    right: 'Mcp-Method: resources/read\nMcp-Name: note://one',
    wrong: 'Mcp-Method: resources/read\n\nHTTP/1.1 200 OK',
  },
  sends: [
    'resources/read and prompts/get of something listed, without the header Mcp-Name',
    'tools/call likewise, where a tool may be called',
  ],
  run: async (context) => {
    const named = await targets(context)
    if (named.length === 0) return notExercised(NO_TARGET)
    return refusesHeaders(
      context,
      named.map(({ method, params }) => ({
        what: `${method} without Mcp-Name`,
        method,
        params,
        headers: { 'Mcp-Name': undefined },
      })),
    )
  },
})
