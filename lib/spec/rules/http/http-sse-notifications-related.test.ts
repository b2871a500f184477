import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book', _meta: { progressToken: 4 } } })
  return t
}
const progress = (progressToken: unknown) => ({
  method: 'notifications/progress',
  params: { progressToken, progress: 1 },
})

testRule('http-sse-notifications-related', {
  passes: [
    { name: 'its own progress', session: (t, revision) => calls(t.connects(revision)).sse(progress(4)) },
    {
      name: 'a log message',
      session: (t, revision) =>
        calls(t.connects(revision)).sse({ method: 'notifications/message', params: { level: 'info', data: 'x' } }),
    },
  ],
  fails: [
    {
      name: 'news of the tools',
      session: (t, revision) => calls(t.connects(revision)).sse({ method: 'notifications/tools/list_changed' }),
      path: '/method',
      says: 'tools/call (id 1)',
    },
    {
      name: 'another token',
      session: (t, revision) => calls(t.connects(revision)).sse(progress('4')),
      path: '/params/progressToken',
      says: '“4”',
    },
    {
      name: 'the acknowledgement of a subscription',
      session: (t, revision) =>
        calls(t.connects(revision)).sse({ method: 'notifications/subscriptions/acknowledged', params: {} }),
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'a stream to listen to',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 2, method: 'subscriptions/listen', params: {} })
        t.sse({ method: 'notifications/tools/list_changed' })
      },
    },
  ],
})
