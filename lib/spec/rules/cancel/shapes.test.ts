import { testRule } from '@/lib/testing/rule-tester'
import { notified, quiet } from '@/lib/testing/told'

const cancelled = (params: object) => notified('notifications/cancelled', params)

testRule('cancel-request-id-present', {
  passes: [
    { name: 'an id and a reason', session: cancelled({ requestId: 'a', reason: 'booked elsewhere' }) },
    { name: 'a number, in the oldest revision', revision: '2024-11-05', session: cancelled({ requestId: 0 }) },
  ],
  fails: [
    { name: 'no id', session: cancelled({ id: 'a' }), path: '/params/requestId' },
    { name: 'null', revision: '2025-06-18', session: cancelled({ requestId: null }), path: '/params/requestId' },
    { name: 'a reason that is no text', session: cancelled({ requestId: 1, reason: 7 }), path: '/params/reason' },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing cancelled', session: quiet }],
})
