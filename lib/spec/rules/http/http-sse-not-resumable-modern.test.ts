import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}
const answer = { id: 1, result: { resultType: 'complete', content: [] } }

testRule('http-sse-not-resumable-modern', {
  passes: [{ name: 'a stream to its end', session: (t, revision) => calls(t.connects(revision)).sse(answer).ends() }],
  fails: [
    {
      name: 'ids, told once for the stream',
      session: (t, revision) => calls(t.connects(revision)).block('id: 1\ndata:\n\n').sse(answer, { id: '2' }).ends(),
      says: 'id',
    },
    {
      name: 'a retry in place of the response',
      session: (t, revision) => calls(t.connects(revision)).block('retry: 100\n\n').ends(),
      says: 'retry',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'JSON', session: (t, revision) => calls(t.connects(revision)).receives(answer) }],
})
