import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

const refusing = (answer: () => Response) =>
  breaking(({ message }) => (message['method'] === 'notifications/parley/nothing' ? answer() : undefined))

testProbe('http-notification-error-no-id', {
  passes: [{ name: 'by the book' }, { name: 'on a legacy session', revision: '2025-11-25' }],
  fails: [
    {
      name: 'id null',
      server: refusing(() =>
        Response.json({ jsonrpc: '2.0', id: null, error: { code: -32000, message: 'No' } }, { status: 400 }),
      ),
      says: 'has the id null',
      times: 2,
    },
    {
      name: 'a result',
      server: refusing(() => Response.json({ jsonrpc: '2.0', result: {} }, { status: 400 })),
      says: 'no error response',
      times: 2,
    },
  ],
  notApplicable: [
    { name: 'the oldest revision', revision: '2024-11-05' },
    { name: 'HTTP+SSE', server: () => goodServer('2025-03-26', { transport: 'http+sse' }) },
  ],
  notExercised: [
    { name: 'plain text', server: refusing(() => new Response('no', { status: 400 })) },
    { name: 'everything is accepted', server: refusing(() => new Response(null, { status: 202 })) },
  ],
})
