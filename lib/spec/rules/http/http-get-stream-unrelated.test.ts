import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book', _meta: { progressToken: 4 } } })
  t.head()
  t.opens()
  return t
}
const progress = { method: 'notifications/progress', params: { progressToken: 4, progress: 1 } }

testRule('http-get-stream-unrelated', {
  passes: [
    {
      name: 'news',
      session: (t, revision) => calls(t.connects(revision)).sse({ method: 'notifications/tools/list_changed' }),
    },
  ],
  fails: [
    {
      name: 'progress of a call in flight',
      session: (t, revision) => calls(t.connects(revision)).sse(progress),
      path: '/params/progressToken',
      says: 'tools/call (id 1)',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2026-07-28', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'a question that may be the call’s or not',
      session: (t, revision) => calls(t.connects(revision)).sse({ id: 1, method: 'roots/list' }),
    },
    {
      name: 'progress where it belongs',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/call', params: { _meta: { progressToken: 4 } } })
        t.sse(progress)
      },
    },
  ],
})
