import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('jsonrpc-invalid-request', {
  passes: [
    { name: 'both refused' },
    { name: 'on a legacy session', revision: '2025-06-18' },
    {
      name: 'HTTP+SSE',
      revision: '2024-11-05',
      server: (revision) => goodServer(revision, { transport: 'http+sse' }),
    },
    {
      name: 'error -32600 with status 200',
      revision: '2025-11-25',
      server: breaking(({ message }) =>
        'id' in message && !('method' in message && 'jsonrpc' in message)
          ? Response.json({ jsonrpc: '2.0', id: message['id'], error: { code: -32600, message: 'Invalid' } })
          : undefined,
      ),
    },
  ],
  fails: [
    {
      name: 'a server that does not miss jsonrpc',
      server: breaking(({ message }, next) =>
        'method' in message ? next({ message: { ...message, jsonrpc: '2.0' } }) : undefined,
      ),
      says: 'A request without jsonrpc was answered with HTTP 200 and a result',
    },
    {
      name: 'a server that takes everything',
      revision: '2025-11-25',
      server: breaking(({ message }) =>
        'method' in message && 'jsonrpc' in message ? undefined : new Response(null, { status: 202 }),
      ),
      // Its DELETE has no body either, and is not looked at.
      times: 2,
      says: 'without method was answered with HTTP 202',
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'a rate limit', server: breaking(() => new Response(null, { status: 429 })) }],
})
