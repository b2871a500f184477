import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}
const answer = { id: 1, result: { content: [] } }

testRule('http-sse-priming-event', {
  passes: [
    {
      name: 'an id and nothing else, after a comment',
      session: (t, revision) =>
        calls(t.connects(revision)).block(': hi\n\n').block('id: 1\ndata:\n\n').sse(answer, { id: '2' }),
    },
  ],
  fails: [
    {
      name: 'no id, told once for all streams',
      session: (t, revision) => {
        calls(t.connects(revision)).sse(answer).ends()
        t.opens()
        t.sse({ method: 'notifications/tools/list_changed' })
      },
      says: 'no id',
    },
    {
      name: 'data in the first event',
      session: (t, revision) => calls(t.connects(revision)).sse(answer, { id: '1' }),
      says: 'data already',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2026-07-28', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    { name: 'JSON', session: (t, revision) => calls(t.connects(revision)).receives(answer) },
    {
      name: 'a stream that goes on',
      session: (t, revision) => {
        t.connects(revision).opens('GET', { headers: [['last-event-id', '1']] })
        t.sse(answer, { id: '2' })
      },
    },
  ],
})
