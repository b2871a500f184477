import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-notification-rejected-status', {
  passes: [{ name: 'by the book' }, { name: 'on a legacy session', revision: '2025-03-26' }],
  fails: [
    {
      name: '200 with an error',
      server: breaking(({ message }) =>
        message['method'] === 'notifications/parley/nothing'
          ? Response.json({ jsonrpc: '2.0', error: { code: -32001, message: 'No session' } })
          : undefined,
      ),
      times: 2,
      says: 'refused with HTTP 200 and error -32001',
    },
  ],
  notApplicable: [
    { name: 'the oldest revision', revision: '2024-11-05' },
    { name: 'HTTP+SSE', server: () => goodServer('2025-03-26', { transport: 'http+sse' }) },
  ],
  notExercised: [
    {
      name: 'everything is accepted',
      server: breaking(({ message }) =>
        message['method'] === 'notifications/parley/nothing' ? new Response(null, { status: 202 }) : undefined,
      ),
    },
  ],
})
