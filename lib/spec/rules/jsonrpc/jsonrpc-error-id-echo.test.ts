import { testRule } from '@/lib/testing/rule-tester'

const call = { id: 3, method: 'tools/call', params: { name: 'book' } }
const error = { code: -32602, message: 'Unknown tool' }

testRule('jsonrpc-error-id-echo', {
  passes: [
    {
      name: 'the id of the request',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.receives({ id: 3, error })
      },
    },
  ],
  fails: [
    {
      name: 'no id in the answer to a good request',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.receives({ error })
      },
      path: '/id',
      says: 'no id',
    },
    {
      name: 'another id',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.receives({ id: '3', error })
      },
      says: 'tools/call (id 3) has the id “3”',
    },
    {
      name: 'null beside a 400 about the request itself',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.receives({ id: null, error: { code: -32020, message: 'Mcp-Method is missing' } }, { status: 400 })
      },
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'a refusal of HTTP',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.receives({ error: { code: -32000, message: 'Origin not allowed' } }, { status: 403 })
      },
    },
    {
      name: 'text that could not be parsed',
      session: (t, revision) => {
        t.connects(revision).sends('{"jsonrpc": ')
        t.receives({ error: { code: -32700, message: 'Parse error' } })
      },
    },
  ],
})
