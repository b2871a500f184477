import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { changingServer, listeningAs } from '@/lib/testing/reference/changes'

testProbe('subscriptions-filter-required', {
  passes: [{ name: 'error -32602', server: changingServer() }],
  fails: [
    { name: 'an empty subscription', server: changingServer({ lax: true }), says: 'error -32602 is due' },
    {
      name: 'another code',
      server: listeningAs((seen) => replying(seen, { error: { code: -32600, message: 'No' } })),
      says: 'error -32600',
    },
  ],
  notApplicable: [
    { name: 'a server of which nothing changes' },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [{ name: 'authorization first', server: listeningAs(() => new Response(null, { status: 401 })) }],
})
