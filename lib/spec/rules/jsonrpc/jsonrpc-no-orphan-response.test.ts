import { testRule } from '@/lib/testing/rule-tester'

const list = { id: 5, method: 'tools/list' }

testRule('jsonrpc-no-orphan-response', {
  passes: [
    {
      name: 'an answer to what was asked',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives({ id: 5, result: { tools: [] } })
      },
    },
  ],
  fails: [
    {
      name: 'a result out of the blue',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.sse({ id: 5, result: { tools: [] } }).sse({ id: 99, result: {} })
      },
      path: '/id',
      says: '99',
    },
    {
      name: 'a refusal with an id of its own',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives({ id: 'server-error', error: { code: -32600, message: 'Session not found' } }, { status: 404 })
      },
      says: '“server-error”',
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'an id that was changed on the way',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives({ id: '5', result: { tools: [] } })
      },
    },
  ],
})
