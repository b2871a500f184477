import { testRule } from '@/lib/testing/rule-tester'
import { calls, done, progress } from '@/lib/testing/told'

const legacy = '2025-11-25'
const task = (status: string) => ({ taskId: 't', status })

testRule('progress-stops-after-completion', {
  passes: [
    {
      name: 'progress before the result',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7))
        t.sse(progress(7, 1)).sse(done(1))
      },
    },
    {
      name: 'a task that still works after its handle was given out',
      revision: legacy,
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7, { task: {} }))
        t.sse({ id: 1, result: { task: task('working') } }).sse(progress(7, 1))
      },
    },
    {
      name: 'the same token in a new call',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7))
        t.sse(done(1)).sends(calls(2, 7))
        t.sse(progress(7, 1))
      },
    },
  ],
  fails: [
    {
      name: 'progress after the result',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7))
        t.sse(done(1)).sse(progress(7, 1))
      },
      path: '/params/progressToken',
      says: 'after tools/call was over',
    },
    {
      name: 'progress long after a cancellation',
      revision: legacy,
      session: (t, revision) => {
        const call = t.connects(revision).sends(calls(1, 7))
        t.sse(progress(7, 1)).sends({ method: 'notifications/cancelled', params: { requestId: 1 } })
        t.accepted().wait(5000).sse(progress(7, 2), { on: call })
      },
      says: 'cancelled',
    },
    {
      name: 'progress of a task that is over',
      revision: legacy,
      session: (t, revision) => {
        const call = t.connects(revision).sends(calls(1, 7, { task: {} }))
        t.sse({ id: 1, result: { task: task('working') } })
        t.sends({ id: 2, method: 'tasks/get', params: { taskId: 't' } })
        t.receives({ id: 2, result: task('completed') })
          .wait(5000)
          .sse(progress(7, 1), { on: call })
      },
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'progress that crossed a cancellation on the way',
      revision: legacy,
      session: (t, revision) => {
        const call = t.connects(revision).sends(calls(1, 7))
        t.sends({ method: 'notifications/cancelled', params: { requestId: 1 } })
        t.accepted().wait(20).sse(progress(7, 2), { on: call })
      },
    },
    {
      name: 'progress beside the response, on another stream',
      revision: legacy,
      session: (t, revision) => {
        const stream = t.connects(revision).opens()
        t.sends(calls(1, 7))
        t.receives(done(1)).wait(5).sse(progress(7, 1), { on: stream })
      },
    },
  ],
})
