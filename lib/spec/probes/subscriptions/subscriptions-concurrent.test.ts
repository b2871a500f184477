import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { changingServer, listeningAs } from '@/lib/testing/reference/changes'

/** Grants one stream, and no other beside it. */
const single = (revision: '2026-07-28') => {
  let asked = 0
  return listeningAs((seen) =>
    asked++ > 0 ? replying(seen, { error: { code: -32603, message: 'One is enough' } }) : undefined,
  )(revision)
}

testProbe('subscriptions-concurrent', {
  passes: [{ name: 'two streams', server: changingServer() }],
  fails: [
    {
      name: 'one stream only',
      server: (revision) => single(revision as '2026-07-28'),
      says: 'A second subscriptions/listen',
    },
    {
      name: 'one tag for all',
      server: changingServer({ tag: () => 'listen-a' }),
      says: 'on the stream of “listen-b” is tagged "listen-a"',
    },
    { name: 'streams that end', server: changingServer({ brief: true }), says: 'The first stream had ended' },
    {
      name: 'everything for everybody',
      server: changingServer({ generous: true }),
      says: '“listen-a” was acknowledged with promptsListChanged',
      times: 4,
    },
  ],
  notApplicable: [
    { name: 'a server of which nothing changes' },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    { name: 'a stream that grants nothing', server: changingServer({ acknowledges: [], brief: true }) },
    {
      name: 'no stream at all',
      server: listeningAs((seen) => replying(seen, { error: { code: -32603, message: 'No' } })),
    },
  ],
})
