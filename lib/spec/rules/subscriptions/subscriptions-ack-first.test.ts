import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'
import { ACKNOWLEDGED, subscribed } from '@/lib/testing/told-subscription'

const CHANGED = 'notifications/tools/list_changed'

testRule('subscriptions-ack-first', {
  passes: [{ name: 'the acknowledgement, then a change', session: subscribed({}, [[ACKNOWLEDGED], [CHANGED]]) }],
  fails: [
    { name: 'a change first', session: subscribed({}, [[CHANGED], [ACKNOWLEDGED]]), says: CHANGED },
    {
      name: 'the end first',
      session: (t, revision) => {
        subscribed({}, [])(t, revision).sse({ id: 3, result: {} })
      },
      says: 'a result',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'no subscription', session: quiet },
    { name: 'nothing came on it', session: subscribed({}, []) },
    {
      name: 'a refusal',
      session: (t, revision) => {
        subscribed({}, [])(t, revision).receives({ id: 3, error: { code: -32601, message: 'no' } })
      },
    },
  ],
})
