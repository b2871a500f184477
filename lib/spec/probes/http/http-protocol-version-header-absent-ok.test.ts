import { testProbe } from '@/lib/testing/probe-tester'
import { answering, breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-protocol-version-header-absent-ok', {
  passes: [{ name: 'served' }],
  fails: [
    {
      name: 'refused',
      server: breaking(({ headers, message }) =>
        headers.has('mcp-protocol-version') || message['method'] !== 'ping'
          ? undefined
          : new Response(null, { status: 400 }),
      ),
      says: 'HTTP 400',
    },
  ],
  notApplicable: [
    { name: 'the modern era', revision: '2026-07-28' },
    { name: 'HTTP+SSE', server: (revision) => goodServer(revision, { transport: 'http+sse' }) },
  ],
  notExercised: [{ name: 'no ping', server: answering('ping', () => new Response(null, { status: 500 })) }],
})
