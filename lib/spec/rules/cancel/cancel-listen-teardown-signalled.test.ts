import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'
import type { Revision } from '@/lib/protocol/revisions'

const subscribes = (t: Transcript, revision: Revision): Transcript => {
  t.connects(revision).sends({ id: 3, method: 'subscriptions/listen', params: { notifications: {} } })
  return t.sse({ method: 'notifications/subscriptions/acknowledged', params: { notifications: {} } })
}

testRule('cancel-listen-teardown-signalled', {
  passes: [
    {
      name: 'the response before the end',
      session: (t, revision) => subscribes(t, revision).sse({ id: 3, result: {} }).ends(),
    },
    {
      name: 'a cancellation before the end',
      session: (t, revision) =>
        subscribes(t, revision)
          .sse({ method: 'notifications/cancelled', params: { requestId: 3 } })
          .ends(),
    },
  ],
  fails: [
    {
      name: 'an end without a word',
      session: (t, revision) => subscribes(t, revision).ends(),
      says: 'without saying so',
    },
    {
      name: 'a cancellation of something else',
      session: (t, revision) =>
        subscribes(t, revision)
          .sse({ method: 'notifications/cancelled', params: { requestId: '3' } })
          .ends(),
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'it goes on', session: subscribes },
    { name: 'the client closed it', session: (t, revision) => subscribes(t, revision).ends('aborted') },
    { name: 'the network broke', session: (t, revision) => subscribes(t, revision).ends('failed') },
    {
      name: 'it was refused',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 3, method: 'subscriptions/listen' })
        t.receives({ id: 3, error: { code: -32601, message: 'no' } })
      },
    },
  ],
})
