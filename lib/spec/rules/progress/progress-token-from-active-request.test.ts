import { testRule } from '@/lib/testing/rule-tester'
import { calls, done, progress } from '@/lib/testing/told'

testRule('progress-token-from-active-request', {
  passes: [
    {
      name: 'a number and a text',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7))
        t.sse(progress(7, 1)).sends(calls(2, 'seven'))
        t.sse(progress('seven', 1))
      },
    },
    {
      name: 'the token of a call that has become a task',
      revision: '2025-11-25',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7, { task: {} }))
        t.sse({ id: 1, result: { task: { taskId: 't', status: 'working' } } }).sse(progress(7, 1))
      },
    },
  ],
  fails: [
    {
      name: 'a token nobody gave',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7))
        t.sse(progress('other', 1))
      },
      path: '/params/progressToken',
      says: '“other” is none',
    },
    {
      name: 'a number that comes back as a text',
      revision: '2024-11-05',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7))
        t.sse(progress('7', 1))
      },
      says: 'sent as the number 7',
    },
    {
      name: 'the id of a request without a token',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1))
        t.sse(progress(1, 1))
      },
      says: 'the id of a request',
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'a call without progress',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7))
        t.sse(done(1))
      },
    },
    {
      name: 'progress of a call that is over, which is another matter',
      session: (t, revision) => {
        t.connects(revision).sends(calls(1, 7))
        t.sse(done(1)).sse(progress(7, 1))
      },
    },
  ],
})
