import { testRule } from '@/lib/testing/rule-tester'
import { someProblem } from '@/lib/testing/transcript'
import { ACKNOWLEDGED, subscribed } from '@/lib/testing/told-subscription'

const open = subscribed({}, [[ACKNOWLEDGED]])

testRule('subscriptions-graceful-close', {
  passes: [
    {
      name: 'the response, then the end',
      session: (t, revision) => open(t, revision).sse({ id: 3, result: {} }).ends(),
    },
  ],
  fails: [
    { name: 'the end alone', session: (t, revision) => open(t, revision).ends(), says: 'without its response' },
    {
      name: 'a cancellation and the end',
      session: (t, revision) =>
        open(t, revision)
          .sse({ method: 'notifications/cancelled', params: { requestId: 3 } })
          .ends(),
    },
    {
      name: 'the end, after which the client knows that no answer will come',
      session: (t, revision) => open(t, revision).fails(3, someProblem()).ends(),
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'it goes on', session: open },
    { name: 'the client closed it', session: (t, revision) => open(t, revision).cancels(3).ends() },
    { name: 'the network broke', session: (t, revision) => open(t, revision).ends('failed') },
  ],
})
