import { testRule } from '@/lib/testing/rule-tester'

const error = { code: -32600, message: 'Bad Request: no session' }

testRule('jsonrpc-error-id-not-null', {
  passes: [
    {
      name: 'the id of the request',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/list' })
        t.receives({ id: 1, error })
      },
    },
  ],
  fails: [
    {
      name: 'null in a refusal',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/list' })
        t.receives({ id: null, error }, { status: 400 })
      },
      path: '/id',
      says: 'null',
    },
    {
      name: 'an object',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/list' })
        t.receives({ id: {}, error })
      },
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'no id at all',
      session: (t, revision) => {
        t.connects(revision).sends('{')
        t.receives({ error: { code: -32700, message: 'Parse error' } }, { status: 400 })
      },
    },
  ],
})
