import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript, body: Parameters<Transcript['receives']>[0]): void => {
  t.sends({ id: 1, method: 'tools/list' })
  t.receives(body)
}
const answer = { id: 1, result: { tools: [] } }
const progress = { method: 'notifications/progress', params: { progressToken: 1, progress: 1 } }

testRule('http-json-body-single-object', {
  passes: [
    {
      name: 'the response',
      session: (t, revision) => {
        lists(t.connects(revision), answer)
      },
    },
    {
      name: 'an array, on the revision with batches',
      revision: '2025-03-26',
      session: (t, revision) => {
        lists(t.connects(revision), [progress, answer])
      },
    },
  ],
  fails: [
    {
      name: 'a notification',
      session: (t, revision) => {
        lists(t.connects(revision), progress)
      },
      says: 'a notification',
    },
    {
      name: 'two objects in a row',
      session: (t, revision) => {
        lists(t.connects(revision), '{"jsonrpc":"2.0","method":"x"}\n{"jsonrpc":"2.0","id":1,"result":{}}')
      },
      says: 'not one JSON object',
    },
    {
      name: 'an array',
      session: (t, revision) => {
        lists(t.connects(revision), [answer])
      },
      says: 'an array',
    },
    {
      name: 'somebody else’s response',
      session: (t, revision) => {
        lists(t.connects(revision), { id: 2, result: {} })
      },
      says: 'the id 2',
    },
    {
      name: 'nothing',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/list' })
        t.head(200, 'application/json').ends()
      },
      says: 'empty',
    },
  ],
  notApplicable: [
    {
      name: 'HTTP+SSE',
      revision: '2025-11-25',
      session: (t, revision) => t.connects(revision, { transport: 'http+sse' }),
    },
  ],
  notExercised: [
    {
      name: 'an event stream',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/list' })
        t.sse(answer)
      },
    },
  ],
})
