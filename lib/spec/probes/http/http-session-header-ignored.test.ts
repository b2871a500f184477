import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-session-header-ignored', {
  passes: [{ name: 'ignored' }],
  fails: [
    {
      name: 'looked up',
      server: breaking(({ headers }) =>
        headers.has('mcp-session-id') ? new Response(null, { status: 404 }) : undefined,
      ),
      says: 'HTTP 404',
    },
    {
      name: 'sent back',
      server: breaking(async ({ headers }, next) => {
        const response = await next()
        const session = headers.get('mcp-session-id')
        if (session !== null) response.headers.set('mcp-session-id', session)
        return response
      }),
      says: 'parley-no-such-session',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing is served', server: (revision) => goodServer(revision, { methods: {} }) }],
})
