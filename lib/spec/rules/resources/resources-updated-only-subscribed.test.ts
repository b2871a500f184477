import { testRule, type Told } from '@/lib/testing/rule-tester'
import { tellSteps } from '@/lib/testing/told-results'

type Step = readonly ['subscribe' | 'unsubscribe' | 'updated', string]

const told =
  (...steps: readonly Step[]): Told['session'] =>
  (t, revision) => {
    t.connects(revision, { capabilities: { resources: { subscribe: true } } })
    const stream = t.opens('GET')
    t.head(200, 'text/event-stream', { on: stream })
    for (const [index, [what, uri]] of steps.entries())
      if (what === 'updated') t.sse({ method: 'notifications/resources/updated', params: { uri } }, { on: stream })
      else tellSteps(t, revision, [{ method: `resources/${what}`, params: { uri }, result: {} }], index + 1)
  }

testRule('resources-updated-only-subscribed', {
  passes: [
    { name: 'a subscription', session: told(['subscribe', 'trip://42'], ['updated', 'trip://42']) },
    { name: 'something below it', session: told(['subscribe', 'trip://42'], ['updated', 'trip://42/hotel']) },
    { name: 'something in a folder', session: told(['subscribe', 'file:///trips/'], ['updated', 'file:///trips/a']) },
  ],
  fails: [
    {
      name: 'no subscription',
      session: told(['updated', 'trip://42']),
      path: '/params/uri',
      says: '“trip://42” was updated',
    },
    { name: 'another resource', session: told(['subscribe', 'trip://4'], ['updated', 'trip://42']) },
    {
      name: 'the end of a subscription',
      session: told(['subscribe', 'trip://42'], ['unsubscribe', 'trip://42'], ['updated', 'trip://42']),
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'no update', session: told(['subscribe', 'trip://42']) }],
})
