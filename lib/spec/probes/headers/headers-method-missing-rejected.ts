import { defineProbe } from '@/lib/spec/probe'
import { refusesHeaders } from './refuses-headers'

export const headersMethodMissingRejected = defineProbe({
  id: 'headers-method-missing-rejected',
  risk: 'safe',
  why: 'What stands before the server routes and limits by Mcp-Method; a request without it slips past.',
  fix: 'Answer a request without Mcp-Method with 400 and error -32020.',
  example: {
    right: 'POST /mcp\nMcp-Method: tools/list\n\n{"method": "tools/list", …}',
    wrong: 'POST /mcp\n\n{"method": "tools/list", …}\n\nHTTP/1.1 200 OK',
  },
  sends: ['A list request (or server/discover) without the header Mcp-Method'],
  run: (context) =>
    refusesHeaders(context, [{ what: 'A request without Mcp-Method', headers: { 'Mcp-Method': undefined } }]),
})
