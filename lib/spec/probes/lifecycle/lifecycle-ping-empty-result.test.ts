import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying, silence } from '@/lib/testing/reference/breaks'

testProbe('lifecycle-ping-empty-result', {
  passes: [
    { name: 'an empty result' },
    { name: '_meta alone', server: answering('ping', (seen) => replying(seen, { result: { _meta: { at: 1 } } })) },
  ],
  fails: [
    {
      name: 'a member',
      server: answering('ping', (seen) => replying(seen, { result: { pong: true } })),
      says: 'members: pong',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'no answer', server: answering('ping', silence) }],
})
