import { testRule } from '@/lib/testing/rule-tester'
import { notified, quiet } from '@/lib/testing/told'
import { subscribed } from '@/lib/testing/told-subscription'

testRule('subscriptions-change-notifications-only-there', {
  passes: [{ name: 'on a subscription', session: subscribed({}, [['notifications/tools/list_changed']]) }],
  fails: [
    {
      name: 'in answer to a call',
      session: notified('notifications/tools/list_changed', {}),
      path: '/method',
      says: 'tools/call',
    },
    {
      name: 'on a stream of its own',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse({ method: 'notifications/resources/updated', params: { uri: 'a:b' } })
      },
      says: 'no request',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing changed', session: quiet }],
})
