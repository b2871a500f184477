import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-protocol-version-header-invalid-400', {
  passes: [{ name: '400' }],
  fails: [
    {
      name: 'any version will do',
      server: breaking((_seen, next) => next({ headers: { 'mcp-protocol-version': undefined } })),
      says: 'HTTP 200 and a result',
    },
  ],
  notApplicable: [
    { name: 'the modern era', revision: '2026-07-28' },
    { name: 'HTTP+SSE', server: (revision) => goodServer(revision, { transport: 'http+sse' }) },
  ],
  notExercised: [{ name: 'no handshake', server: breaking(() => new Response(null, { status: 500 })) }],
})
