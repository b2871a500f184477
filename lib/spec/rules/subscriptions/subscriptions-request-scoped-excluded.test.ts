import { testRule } from '@/lib/testing/rule-tester'
import { notified } from '@/lib/testing/told'
import { ACKNOWLEDGED, subscribed } from '@/lib/testing/told-subscription'

testRule('subscriptions-request-scoped-excluded', {
  passes: [{ name: 'changes only', session: subscribed({}, [[ACKNOWLEDGED], ['notifications/tools/list_changed']]) }],
  fails: [
    {
      name: 'progress',
      session: subscribed({}, [['notifications/progress', { progress: 1 }]]),
      path: '/method',
      says: 'progress',
    },
    { name: 'a log message', session: subscribed({}, [['notifications/message', { data: '' }]]) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'progress of a call', session: notified('notifications/progress', {}) }],
})
