import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book', _meta: { progressToken: 4 } } })
  return t
}

testRule('http-sse-messages-related', {
  passes: [
    {
      name: 'its own progress',
      session: (t, revision) =>
        calls(t.connects(revision)).sse({
          method: 'notifications/progress',
          params: { progressToken: 4, progress: 1 },
        }),
    },
  ],
  fails: [
    {
      name: 'news of a resource',
      session: (t, revision) =>
        calls(t.connects(revision)).sse({ method: 'notifications/resources/updated', params: { uri: 'file:///a' } }),
      says: 'notifications/resources/updated',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    {
      name: 'news on the stream of a GET',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse({ method: 'notifications/tools/list_changed' })
      },
    },
  ],
})
