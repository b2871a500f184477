import { testProbe } from '@/lib/testing/probe-tester'
import { goodServer } from '@/lib/testing/reference/server'
import type { Revision } from '@/lib/protocol/revisions'

const answering = (answer: () => Response | Promise<Response>) => (revision: Revision) =>
  goodServer(revision).breaking(({ text }) => (text === '{"jsonrpc": ' ? answer() : undefined))

testProbe('jsonrpc-parse-error', {
  passes: [
    { name: '400 with error -32700' },
    { name: 'on a legacy session', revision: '2025-11-25' },
    { name: '400 as plain text', server: answering(() => new Response('Bad JSON', { status: 400 })) },
  ],
  fails: [
    { name: '500', server: answering(() => new Response('Oops', { status: 500 })), says: 'HTTP 500' },
    {
      name: 'another error code',
      server: answering(() =>
        Response.json({ jsonrpc: '2.0', error: { code: -32600, message: 'No' } }, { status: 400 }),
      ),
      says: 'error -32600',
    },
    { name: '202, as if it were a message', server: answering(() => new Response(null, { status: 202 })) },
    { name: 'silence', server: answering(() => new Promise(() => undefined)), says: 'nothing in time' },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'a server that wants authorization first',
      server: answering(() => new Response(null, { status: 401 })),
    },
    {
      name: 'HTTP+SSE, where nothing names the request',
      revision: '2024-11-05',
      server: () =>
        goodServer('2024-11-05', { transport: 'http+sse' }).breaking(({ text }) =>
          text === '{"jsonrpc": ' ? new Response(null, { status: 202 }) : undefined,
        ),
    },
  ],
})
