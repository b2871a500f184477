import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-session-terminated-404', {
  passes: [{ name: '404' }],
  fails: [
    {
      name: 'DELETE ends nothing',
      server: breaking(({ verb }) => (verb === 'DELETE' ? new Response(null, { status: 200 }) : undefined)),
      says: 'HTTP 200 and a result',
    },
    {
      name: '400',
      server: breaking(async (_seen, next) => {
        const response = await next()
        return response.status === 404 ? new Response(null, { status: 400 }) : response
      }),
      says: 'HTTP 400',
    },
  ],
  notApplicable: [
    { name: 'a server without sessions', server: (revision) => goodServer(revision, { sessions: false }) },
    { name: 'the modern era', revision: '2026-07-28' },
    { name: 'HTTP+SSE', server: (revision) => goodServer(revision, { transport: 'http+sse' }) },
  ],
  notExercised: [
    {
      name: 'sessions cannot be ended',
      server: breaking(({ verb }) => (verb === 'DELETE' ? new Response(null, { status: 405 }) : undefined)),
    },
  ],
})
