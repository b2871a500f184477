import { defineProbe } from '@/lib/spec/probe'
import { harmless } from '@/lib/spec/probing/harmless'
import { refusesHeaders } from './refuses-headers'

export const headersValuesCaseSensitive = defineProbe({
  id: 'headers-values-case-sensitive',
  risk: 'safe',
  why: 'Methods are told apart by case; a header that is compared loosely lets through what a strict rule before it would stop.',
  fix: 'Compare the values of Mcp-Method and Mcp-Name character by character.',
  example: {
    right: 'Mcp-Method: tools/list',
    wrong: 'Mcp-Method: TOOLS/LIST\n\nHTTP/1.1 200 OK',
  },
  sends: ['A list request (or server/discover) with its method in capitals in Mcp-Method'],
  run: (context) =>
    refusesHeaders(context, [
      {
        what: 'A request with its method in capitals in Mcp-Method',
        headers: { 'Mcp-Method': harmless(context).toUpperCase() },
      },
    ]),
})
