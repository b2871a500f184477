import { testProbe } from '@/lib/testing/probe-tester'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('jsonrpc-method-not-found', {
  passes: [
    { name: 'error -32601' },
    { name: 'the oldest revision', revision: '2024-11-05' },
    {
      name: 'HTTP+SSE, where the error comes on the stream',
      revision: '2024-11-05',
      server: (revision) => goodServer(revision, { transport: 'http+sse' }),
    },
  ],
  fails: [
    {
      name: 'an empty result',
      server: (revision) =>
        goodServer(revision).breaking(({ message }) =>
          message['method'] === 'parley/doesNotExist'
            ? Response.json({ jsonrpc: '2.0', id: message['id'], result: {} })
            : undefined,
        ),
      says: 'HTTP 200 and a result',
    },
    {
      name: 'another code',
      server: (revision) =>
        goodServer(revision).breaking(({ message }) =>
          message['method'] === 'parley/doesNotExist'
            ? Response.json({ jsonrpc: '2.0', id: message['id'], error: { code: -32603, message: 'Oops' } })
            : undefined,
        ),
      says: 'error -32603',
    },
    {
      name: 'an error without the id',
      server: (revision) =>
        goodServer(revision).breaking(({ message }) =>
          message['method'] === 'parley/doesNotExist'
            ? Response.json({ jsonrpc: '2.0', id: null, error: { code: -32601, message: 'What?' } })
            : undefined,
        ),
      says: 'does not have the id',
    },
    {
      name: 'silence',
      server: (revision) =>
        goodServer(revision).breaking(({ message }) =>
          message['method'] === 'parley/doesNotExist' ? new Promise(() => undefined) : undefined,
        ),
      says: 'nothing in time',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    {
      name: 'a server that refuses the handshake',
      server: (revision) => goodServer(revision).breaking(() => new Response('no', { status: 500 })),
    },
  ],
})
