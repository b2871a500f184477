import { testRule } from '@/lib/testing/rule-tester'

const ping = { id: 1, method: 'ping' }

testRule('jsonrpc-version-member', {
  passes: [
    {
      name: 'a result that says 2.0',
      session: (t, revision) => {
        t.connects(revision).sends(ping)
        t.receives({ id: 1, result: {} })
      },
    },
  ],
  fails: [
    {
      name: 'no jsonrpc member',
      session: (t, revision) => {
        t.connects(revision).sends(ping)
        t.receives('{"id":1,"result":{}}')
      },
      path: '/jsonrpc',
    },
    {
      name: 'a number',
      session: (t, revision) => {
        t.connects(revision).sends(ping)
        t.receives('{"jsonrpc":2.0,"id":1,"result":{}}')
      },
      says: 'is 2,',
    },
    {
      name: 'an event that is a bare string',
      session: (t, revision) => {
        t.connects(revision).sends(ping)
        t.sse('"pong"')
      },
      says: '“pong”',
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'nothing was sent', session: (t, revision) => t.connects(revision) }],
})
