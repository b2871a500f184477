import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { withoutIds } from '@/lib/testing/reference/streams'

testProbe('http-sse-resume-via-get', {
  passes: [{ name: 'the response comes', tools: ['slow'] }],
  fails: [
    {
      name: '405',
      server: breaking(({ verb, headers }) =>
        verb === 'GET' && headers.has('last-event-id') ? new Response(null, { status: 405 }) : undefined,
      ),
      tools: ['slow'],
      says: 'HTTP 405',
    },
    {
      name: 'an empty stream',
      server: breaking(({ verb, headers }) =>
        verb === 'GET' && headers.has('last-event-id')
          ? new Response('', { headers: { 'content-type': 'text/event-stream' } })
          : undefined,
      ),
      tools: ['slow'],
      says: 'without the response',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [
    { name: 'no tool may be called', tools: [] },
    { name: 'no event ids', server: withoutIds, tools: ['slow'] },
  ],
})
