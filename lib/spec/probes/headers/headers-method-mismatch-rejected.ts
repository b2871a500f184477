import { defineProbe } from '@/lib/spec/probe'
import { harmless } from '@/lib/spec/probing/harmless'
import { refusesHeaders } from './refuses-headers'

export const headersMethodMismatchRejected = defineProbe({
  id: 'headers-method-mismatch-rejected',
  risk: 'safe',
  why: 'A gateway that allows tools/list by its header would let anything pass under that name.',
  fix: 'Compare Mcp-Method with the method of the body; answer 400 and error -32020 when they differ, and do nothing else.',
  example: {
    right: 'Mcp-Method: tools/list\n\n{"method": "tools/list", …}',
    wrong: 'Mcp-Method: prompts/list\n\n{"method": "tools/list", …}\n\nHTTP/1.1 200 OK',
  },
  sends: ['A list request (or server/discover) whose Mcp-Method names another method'],
  run: (context) => {
    const other = harmless(context) === 'prompts/list' ? 'tools/list' : 'prompts/list'
    return refusesHeaders(context, [
      { what: `A request with Mcp-Method: ${other} in place of its own method`, headers: { 'Mcp-Method': other } },
    ])
  },
})
