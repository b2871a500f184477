import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

const EVERYTHING = ['slow-other', 'slow-1']
  .map((id) => `id: ${id}\ndata: ${JSON.stringify({ jsonrpc: '2.0', id, result: {} })}\n\n`)
  .join('')

testProbe('http-sse-replay-same-stream-only', {
  passes: [
    { name: 'each its own', tools: ['slow'] },
    { name: 'on 2025-11-25', revision: '2025-11-25', tools: ['slow'] },
  ],
  fails: [
    {
      name: 'everything since then',
      server: breaking(({ verb, headers }) =>
        verb === 'GET' && headers.has('last-event-id')
          ? new Response(EVERYTHING, { headers: { 'content-type': 'text/event-stream' } })
          : undefined,
      ),
      tools: ['slow'],
      says: 'brought the response of another stream, slow-other',
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
