import { testRule } from '@/lib/testing/rule-tester'
import { calls, done, progress } from '@/lib/testing/told'

testRule('progress-on-request-stream', {
  passes: [
    {
      name: 'two calls, each with its progress',
      session: (t, revision) => {
        const first = t.connects(revision).sends(calls(1, 7))
        const second = t.sends(calls(2, 8))
        t.sse(progress(7, 1), { on: first }).sse(progress(8, 1), { on: second })
      },
    },
  ],
  fails: [
    {
      name: 'on the stream of another call',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7))
        t.sends(calls(2))
        t.sse(progress(7, 1)).sse(done(2))
      },
      path: '/params/progressToken',
      says: 'tools/call',
    },
    {
      name: 'on a subscription',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7))
        t.sends({ id: 2, method: 'subscriptions/listen' })
        t.sse(progress(7, 1))
      },
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'a token nobody gave',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1))
        t.sse(progress(7, 1))
      },
    },
  ],
})
