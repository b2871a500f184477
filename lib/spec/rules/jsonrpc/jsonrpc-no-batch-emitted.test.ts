import { testRule } from '@/lib/testing/rule-tester'

const list = { id: 1, method: 'tools/list' }
const answer = { id: 1, result: { tools: [] } }

testRule('jsonrpc-no-batch-emitted', {
  passes: [
    {
      name: 'one message by itself',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives(answer)
      },
    },
  ],
  fails: [
    {
      name: 'an array of one as the body',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.receives([answer])
      },
      says: 'the message',
    },
    {
      name: 'an array of two in an event',
      session: (t, revision) => {
        t.connects(revision).sends(list)
        t.sse([{ method: 'notifications/message', params: { level: 'info', data: 'x' } }, answer])
      },
      says: '2 messages',
    },
  ],
  notApplicable: '2025-03-26',
  notExercised: [{ name: 'no answer', session: (t, revision) => t.connects(revision).sends(list) }],
})
