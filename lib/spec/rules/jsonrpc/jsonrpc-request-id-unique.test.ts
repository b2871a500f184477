import { testRule } from '@/lib/testing/rule-tester'

const call = { id: 1, method: 'tools/call', params: { name: 'book' } }

testRule('jsonrpc-request-id-unique', {
  passes: [
    {
      name: 'one after the other, the number and its text told apart',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.sse({ id: 1, method: 'roots/list' })
          .sse({ id: '1', method: 'roots/list' })
          .sse({ id: 2, method: 'roots/list' })
      },
    },
  ],
  fails: [
    {
      name: 'the same id for another request',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.sse({ id: 1, method: 'roots/list' }).sse({ id: 1, method: 'ping' })
      },
      path: '/id',
      says: '“ping” was used before, for “roots/list”',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    {
      name: 'a replay',
      session: (t, revision) => {
        t.connects(revision).opens('GET', { headers: [['last-event-id', 'e4']] })
        t.sse({ id: 1, method: 'roots/list' })
      },
    },
  ],
})
