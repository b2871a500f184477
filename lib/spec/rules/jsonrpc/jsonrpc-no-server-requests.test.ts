import { testRule } from '@/lib/testing/rule-tester'

const call = { id: 1, method: 'tools/call', params: { name: 'book' } }

testRule('jsonrpc-no-server-requests', {
  passes: [
    {
      name: 'a question inside a result',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.receives({
          id: 1,
          result: {
            resultType: 'input_required',
            inputRequests: { who: { method: 'elicitation/create', params: {} } },
          },
        })
      },
    },
  ],
  fails: [
    {
      name: 'a question of its own',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.sse({ id: 12, method: 'elicitation/create', params: {} })
      },
      path: '/method',
      says: 'elicitation/create',
    },
    {
      name: 'one with an id of null',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.sse({ id: null, method: 'ping' })
      },
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'no message', session: (t, revision) => t.connects(revision).sends(call) }],
})
