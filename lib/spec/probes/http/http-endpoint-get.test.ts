import { testProbe } from '@/lib/testing/probe-tester'
import { breaking, silence } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

const onGet = (answer: () => Response | Promise<Response>) =>
  breaking(({ verb }) => (verb === 'GET' ? answer() : undefined))

testProbe('http-endpoint-get', {
  passes: [{ name: 'an event stream' }, { name: '405', server: onGet(() => new Response(null, { status: 405 })) }],
  fails: [
    { name: '404', server: onGet(() => new Response(null, { status: 404 })), says: 'HTTP 404' },
    {
      name: 'a page',
      server: onGet(() => new Response('<p>', { headers: { 'content-type': 'text/html' } })),
      says: 'text/html',
    },
  ],
  notApplicable: [
    { name: 'the modern era', revision: '2026-07-28' },
    { name: 'HTTP+SSE', server: (revision) => goodServer(revision, { transport: 'http+sse' }) },
  ],
  notExercised: [
    { name: 'no head in time', server: onGet(silence) },
    { name: 'authorization first', server: onGet(() => new Response(null, { status: 403 })) },
  ],
})
