import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'

const roots = (id: string | number, progressToken: unknown) => ({
  id,
  method: 'roots/list',
  params: { _meta: { progressToken } },
})

testRule('progress-server-token-unique', {
  passes: [
    {
      name: 'two tokens, the second time after the first was answered',
      session: (t, revision) => {
        const stream = t.connects(revision).opens()
        t.sse(roots('a', 1)).sse(roots('b', '1'))
        t.sends({ id: 'a', result: { roots: [] } })
        t.accepted().sse(roots('c', 1), { on: stream })
      },
    },
    {
      name: 'a token used again after its request was taken back',
      revision: '2024-11-05',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse(roots('a', 1))
          .sse({ method: 'notifications/cancelled', params: { requestId: 'a' } })
          .sse(roots('b', 1))
      },
    },
  ],
  fails: [
    {
      name: 'one token for two requests that wait',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse(roots('a', 1)).sse(roots('b', 1))
      },
      path: '/params/_meta/progressToken',
      says: '“a”',
    },
    {
      name: 'an object for a token',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse(roots('a', {}))
      },
    },
    {
      name: 'a fraction',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse(roots('a', 1.5))
      },
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    { name: 'no requests of the server', session: quiet },
    {
      name: 'a request without a token',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse({ id: 'a', method: 'roots/list' })
      },
    },
  ],
})
