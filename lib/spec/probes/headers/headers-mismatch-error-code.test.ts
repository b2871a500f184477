import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'
import { mending } from '@/lib/testing/reference/mending'

testProbe('headers-mismatch-error-code', {
  passes: [
    { name: 'by the book' },
    { name: 'nothing with a name', server: (revision) => goodServer(revision, { capabilities: {} }) },
  ],
  fails: [
    {
      name: 'another code',
      server: breaking(async (_seen, next) => {
        const response = await next()
        return response.status === 400
          ? Response.json({ jsonrpc: '2.0', id: 1, error: { code: -32600, message: 'Bad' } }, { status: 400 })
          : response
      }),
      says: 'A missing Mcp-Method was answered with HTTP 400',
      times: 4,
    },
    {
      name: 'plain text',
      server: breaking(async (_seen, next) => {
        const response = await next()
        return response.status === 400 ? new Response('Bad', { status: 400 }) : response
      }),
      times: 4,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing is refused', server: mending(['mcp-method', 'mcp-name', 'mcp-protocol-version']) }],
})
