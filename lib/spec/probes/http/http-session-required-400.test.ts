import { testProbe } from '@/lib/testing/probe-tester'
import { breaking, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-session-required-400', {
  passes: [{ name: '400' }],
  fails: [
    {
      name: '404',
      server: breaking(({ headers, message }) =>
        headers.has('mcp-session-id') || message['method'] !== 'ping' ? undefined : new Response(null, { status: 404 }),
      ),
      says: 'HTTP 404',
    },
    {
      name: 'served all the same',
      server: breaking((seen) =>
        seen.headers.has('mcp-session-id') || seen.message['method'] !== 'ping'
          ? undefined
          : replying(seen, { result: {} }),
      ),
      says: 'HTTP 200 and a result',
    },
  ],
  notApplicable: [
    { name: 'a server without sessions', server: (revision) => goodServer(revision, { sessions: false }) },
    { name: 'the modern era', revision: '2026-07-28' },
    { name: 'HTTP+SSE', server: (revision) => goodServer(revision, { transport: 'http+sse' }) },
  ],
  notExercised: [{ name: 'no handshake', server: breaking(() => new Response(null, { status: 500 })) }],
})
