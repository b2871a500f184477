import { testProbe } from '@/lib/testing/probe-tester'
import { replying, silence } from '@/lib/testing/reference/breaks'
import { changingServer, listeningAs } from '@/lib/testing/reference/changes'

testProbe('subscriptions-sse-response', {
  passes: [{ name: 'an event stream', server: changingServer() }],
  fails: [
    {
      name: 'JSON',
      server: listeningAs((seen) => replying(seen, { result: { resultType: 'complete' } })),
      says: 'a result as application/json; an event stream is due',
    },
    { name: 'silence', server: listeningAs(silence), says: 'nothing in time' },
  ],
  notApplicable: [
    { name: 'a server of which nothing changes' },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    {
      name: 'an error',
      server: listeningAs((seen) => replying(seen, { error: { code: -32603, message: 'Too many' } }, { status: 500 })),
    },
  ],
})
