import { testRule } from '@/lib/testing/rule-tester'
import { notified } from '@/lib/testing/told'
import { ACKNOWLEDGED, subscribed, tag } from '@/lib/testing/told-subscription'

const tagged = (id: unknown) => subscribed({}, [[ACKNOWLEDGED, tag(id)]])

testRule('subscriptions-id-value', {
  passes: [{ name: 'the id', session: tagged(3) }],
  fails: [
    {
      name: 'the id as a text',
      session: tagged('3'),
      path: '/params/_meta/io.modelcontextprotocol~1subscriptionId',
      says: 'a string instead of a number',
    },
    { name: 'an id of the server’s own', session: tagged(4), says: 'names the subscription 4' },
    { name: 'null', session: tagged(null) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'no tag', session: subscribed({}, [[ACKNOWLEDGED]]) },
    { name: 'notifications of a call', session: notified('notifications/progress', tag(9)) },
  ],
})
