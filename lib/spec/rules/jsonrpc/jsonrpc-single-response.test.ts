import { testRule } from '@/lib/testing/rule-tester'

const list = { id: 4, method: 'tools/list' }
const answer = { id: 4, result: { tools: [] } }

testRule('jsonrpc-single-response', {
  passes: [
    {
      name: 'one result',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives(answer)
      },
    },
    {
      name: 'a replay on a resumed stream',
      revision: '2025-11-25',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.sse(answer, { id: 'e1' }).ends()
        t.opens('GET', { headers: [['Last-Event-ID', 'e0']] })
        t.sse(answer, { id: 'e1' })
      },
    },
  ],
  fails: [
    {
      name: 'the same result twice on one stream',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.sse(answer).sse(answer)
      },
      says: 'tools/list (id 4)',
    },
    {
      name: 'an error after the result',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.sse(answer).sse({ id: 4, error: { code: -32603, message: 'Internal error' } })
      },
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'no answer yet', session: (t, revision) => t.connects(revision).sends(list) }],
})
