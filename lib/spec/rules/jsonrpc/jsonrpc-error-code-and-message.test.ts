import { testRule } from '@/lib/testing/rule-tester'

const list = { id: 1, method: 'tools/list' }

testRule('jsonrpc-error-code-and-message', {
  passes: [
    {
      name: 'both',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives({ id: 1, error: { code: -32601, message: 'Method not found' } })
      },
    },
  ],
  fails: [
    {
      name: 'no code',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives({ id: 1, error: { message: 'Method not found' } })
      },
      path: '/error/code',
    },
    {
      name: 'a message that is an object',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives({ id: 1, error: { code: -32601, message: { text: 'no' } } })
      },
      path: '/error/message',
    },
    {
      name: 'a bare string',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives({ id: 1, error: 'Method not found' })
      },
      says: '“Method not found”',
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'no error', session: (t, revision) => t.connects(revision).sends(list) }],
})
