import { testRule } from '@/lib/testing/rule-tester'
import { someProblem } from '@/lib/testing/transcript'

const call = { id: 6, method: 'tools/call', params: { name: 'book' } }
const progress = { method: 'notifications/message', params: { level: 'info', data: 'half' } }

testRule('jsonrpc-request-gets-response', {
  passes: [
    {
      name: 'an error is an answer',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.sse({ id: 6, error: { code: -32603, message: 'Internal error' } }).ends()
      },
    },
    {
      name: 'an answer on the stream that goes on with a broken one',
      revision: '2025-11-25',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.sse(progress, { id: 'e1' }).ends()
        t.opens('GET', { headers: [['Last-Event-ID', 'e1']] })
        t.sse({ id: 6, result: { content: [] } }).ends()
      },
    },
  ],
  fails: [
    {
      name: 'a stream that ends without it',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.sse(progress).ends()
      },
      says: 'tools/call (id 6)',
    },
    {
      name: 'an empty body',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.accepted(200)
      },
    },
    {
      name: 'a wait that was given up',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.sse(progress).fails(6, someProblem())
      },
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'a call that was cancelled',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.sse(progress).cancels(6).ends()
      },
    },
    {
      name: 'a connection that broke',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.sse(progress).ends('failed', { problem: someProblem() })
      },
    },
    {
      name: 'a refused request',
      session: (t, revision) => {
        t.connects(revision).sends(call)
        t.accepted(401)
      },
    },
  ],
})
