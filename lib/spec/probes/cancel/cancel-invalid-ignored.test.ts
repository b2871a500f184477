import { testProbe } from '@/lib/testing/probe-tester'
import { answering } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'
import type { Revision } from '@/lib/protocol/revisions'

/** Is lost once something was cancelled. */
const upset = (revision: Revision) => {
  let cancelled = false
  return goodServer(revision).breaking(({ message }) => {
    if (message['method'] === 'notifications/cancelled') cancelled = true
    return cancelled && message['method'] === 'ping' ? new Response(null, { status: 404 }) : undefined
  })
}

testProbe('cancel-invalid-ignored', {
  passes: [{ name: 'nothing happens' }, { name: 'on the oldest revision', revision: '2024-11-05' }],
  fails: [
    {
      name: 'an error',
      server: answering('notifications/cancelled', () =>
        Response.json({ jsonrpc: '2.0', error: { code: -32602, message: 'No such request' } }, { status: 400 }),
      ),
      says: 'The cancellation of a request that was never made was answered with HTTP 400 and error -32602',
      times: 2,
    },
    { name: 'a session that is lost', server: upset, says: 'ping was answered with HTTP 404' },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    { name: 'no ping', server: answering('ping', () => new Response(null, { status: 404 })) },
    {
      name: 'authorization first',
      server: answering('notifications/cancelled', () => new Response(null, { status: 401 })),
    },
  ],
})
