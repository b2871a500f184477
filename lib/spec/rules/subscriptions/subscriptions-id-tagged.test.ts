import { testRule } from '@/lib/testing/rule-tester'
import { notified } from '@/lib/testing/told'
import { ACKNOWLEDGED, subscribed, tag } from '@/lib/testing/told-subscription'

testRule('subscriptions-id-tagged', {
  passes: [
    {
      name: 'all of them',
      session: subscribed({}, [
        [ACKNOWLEDGED, tag(3)],
        ['notifications/tools/list_changed', tag(3)],
      ]),
    },
  ],
  fails: [
    {
      name: 'a change without params',
      session: subscribed({}, [[ACKNOWLEDGED, tag(3)], ['notifications/tools/list_changed']]),
      path: '/params/_meta/io.modelcontextprotocol~1subscriptionId',
      says: 'notifications/tools/list_changed',
    },
    { name: 'the acknowledgement, and a change', session: subscribed({}, [[ACKNOWLEDGED, {}], ['a/b']]), times: 2 },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'notifications of a call', session: notified('notifications/progress', {}) }],
})
