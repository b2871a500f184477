import { testRule } from '@/lib/testing/rule-tester'
import { calls, quiet } from '@/lib/testing/told'

const listen = (id: string | number) => ({ id, method: 'subscriptions/listen', params: { notifications: {} } })
const cancel = (requestId: unknown) => ({ method: 'notifications/cancelled', params: { requestId } })

testRule('cancel-server-only-for-listen', {
  passes: [
    {
      name: 'an open subscription',
      session: (t, revision) => {
        t.connects(revision).sends(listen(3))
        t.sse(cancel(3)).ends()
      },
    },
  ],
  fails: [
    {
      name: 'a call',
      session: (t, revision) => {
        t.connects(revision).sends(calls(4))
        t.sse(cancel(4))
      },
      path: '/params/requestId',
      says: 'tools/call (id 4)',
    },
    {
      name: 'the id in another type',
      session: (t, revision) => {
        t.connects(revision).sends(listen(3))
        t.sse(cancel('3'))
      },
      says: 'no request “3”',
    },
    {
      name: 'a subscription that is over',
      session: (t, revision) => {
        t.connects(revision).sends(listen(3))
        t.sse({ method: 'notifications/subscriptions/acknowledged' }).ends().sends(calls(4))
        t.sse(cancel(3))
      },
      says: 'already ended',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing cancelled', session: quiet }],
})
