import { testRule, type Told } from '@/lib/testing/rule-tester'

const notifies =
  (resources: object, what: string): Told['session'] =>
  (t, revision) => {
    t.connects(revision, { capabilities: { resources } }).opens('GET')
    t.sse({ method: `notifications/resources/${what}`, params: { uri: 'trip://42' } })
  }

testRule('resources-list-changed-declared', {
  passes: [
    { name: 'a list that may change', session: notifies({ listChanged: true }, 'list_changed') },
    { name: 'a resource one can subscribe to', session: notifies({ subscribe: true }, 'updated') },
  ],
  fails: [
    {
      name: 'a list that was not said to change',
      session: notifies({ subscribe: true }, 'list_changed'),
      path: '/method',
      says: 'resources.listChanged is not declared',
    },
    {
      name: 'an update without subscriptions',
      session: notifies({ listChanged: true }, 'updated'),
      says: 'resources.subscribe is not declared',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'no notification', session: (t, revision) => t.connects(revision) }],
})
