import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { changingServer, listeningAs } from '@/lib/testing/reference/changes'

testProbe('subscriptions-stream-stays-open', {
  passes: [{ name: 'a stream that stays', server: changingServer() }],
  fails: [
    { name: 'a stream that ends at once', server: changingServer({ brief: true }), says: 'ended within 5 seconds' },
  ],
  notApplicable: [
    { name: 'a server of which nothing changes' },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    {
      name: 'an error',
      server: listeningAs((seen) => replying(seen, { error: { code: -32603, message: 'Too many' } })),
    },
  ],
})
