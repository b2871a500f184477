import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-disconnect-not-cancel', {
  passes: [
    { name: 'the result comes', tools: ['slow'] },
    { name: 'on 2025-11-25', revision: '2025-11-25', tools: ['slow'] },
  ],
  fails: [
    {
      name: 'the call was given up',
      server: breaking(({ verb, headers }) =>
        verb === 'GET' && headers.has('last-event-id')
          ? new Response('id: 1\ndata: {"jsonrpc":"2.0","id":"slow-1","error":{"code":-32000,"message":"Gone"}}\n\n', {
              headers: { 'content-type': 'text/event-stream' },
            })
          : undefined,
      ),
      tools: ['slow'],
      says: 'brought error -32000',
    },
    {
      name: 'nothing comes any more',
      server: breaking(({ verb, headers }) =>
        verb === 'GET' && headers.has('last-event-id')
          ? new Response('', { headers: { 'content-type': 'text/event-stream' } })
          : undefined,
      ),
      tools: ['slow'],
      says: 'brought no response',
    },
  ],
  notApplicable: [
    { name: 'the modern era', revision: '2026-07-28' },
    { name: 'HTTP+SSE', server: (revision) => goodServer(revision, { transport: 'http+sse' }) },
  ],
  notExercised: [
    { name: 'no tool may be called', tools: [] },
    {
      name: 'streams cannot be resumed',
      server: breaking(({ verb, headers }) =>
        verb === 'GET' && headers.has('last-event-id') ? new Response(null, { status: 405 }) : undefined,
      ),
      tools: ['slow'],
    },
  ],
})
