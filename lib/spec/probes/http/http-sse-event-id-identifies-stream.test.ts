import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'

testProbe('http-sse-event-id-identifies-stream', {
  passes: [{ name: 'each its own', tools: ['slow'] }],
  fails: [
    {
      name: 'always the first stream',
      server: breaking(({ verb, headers }, next) =>
        verb === 'GET' && headers.has('last-event-id') ? next({ headers: { 'last-event-id': 's2.0' } }) : undefined,
      ),
      tools: ['slow'],
      says: 'brought the response of another stream, slow-1',
    },
  ],
  notApplicable: '2025-06-18',
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
