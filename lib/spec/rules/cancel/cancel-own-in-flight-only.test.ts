import { testRule } from '@/lib/testing/rule-tester'
import { calls, quiet } from '@/lib/testing/told'

const roots = { id: 'a', method: 'roots/list' }
const cancel = (requestId: unknown) => ({ method: 'notifications/cancelled', params: { requestId } })

testRule('cancel-own-in-flight-only', {
  passes: [
    {
      name: 'a question that still waits',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse(roots).sse(cancel('a'))
      },
    },
    {
      name: 'a question whose answer was on its way',
      revision: '2024-11-05',
      session: (t, revision) => {
        const stream = t.connects(revision).opens()
        t.sse(roots).sends({ id: 'a', result: { roots: [] } })
        t.accepted().wait(30).sse(cancel('a'), { on: stream })
      },
    },
    {
      name: 'a question whose answer was refused',
      session: (t, revision) => {
        const stream = t.connects(revision).opens()
        t.sse(roots).sends({ id: 'a', result: { roots: [] } })
        t.accepted(503).wait(5000).sse(cancel('a'), { on: stream })
      },
    },
  ],
  fails: [
    {
      name: 'a call of the client',
      session: (t, revision) => {
        t.connects(revision).sends(calls(7))
        t.sse(cancel(7))
      },
      path: '/params/requestId',
      says: 'a request of the client',
    },
    {
      name: 'an id of another type',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse({ ...roots, id: 1 }).sse(cancel('1'))
      },
      says: 'no request “1”',
    },
    {
      name: 'a question answered long ago',
      session: (t, revision) => {
        const stream = t.connects(revision).opens()
        t.sse(roots).sends({ id: 'a', result: { roots: [] } })
        t.accepted().wait(5000).sse(cancel('a'), { on: stream })
      },
      says: 'had been answered',
    },
    {
      name: 'the same twice',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse(roots).sse(cancel('a')).sse(cancel('a'))
      },
      says: 'already cancelled',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'nothing cancelled', session: quiet }],
})
