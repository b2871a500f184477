import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}

testRule('http-sse-no-requests', {
  passes: [
    {
      name: 'a question inside the result',
      session: (t, revision) =>
        calls(t.connects(revision)).sse({ id: 1, result: { resultType: 'input_required', requestState: 's' } }),
    },
  ],
  fails: [
    {
      name: 'a question on the stream',
      session: (t, revision) =>
        calls(t.connects(revision)).sse({ id: 9, method: 'sampling/createMessage', params: {} }),
      path: '/method',
      says: 'sampling/createMessage',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'an answer as JSON',
      session: (t, revision) => calls(t.connects(revision)).receives({ id: 1, result: {} }),
    },
  ],
})
