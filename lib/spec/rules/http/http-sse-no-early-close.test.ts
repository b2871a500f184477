import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const log = { method: 'notifications/message', params: { level: 'info', data: 'half' } }
const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}

testRule('http-sse-no-early-close', {
  passes: [
    {
      name: 'closed after the response',
      session: (t, revision) =>
        calls(t.connects(revision))
          .sse({ id: 1, result: { content: [] } })
          .ends(),
    },
  ],
  fails: [
    {
      name: 'closed early in a session that lives on',
      session: (t, revision) => {
        calls(t.connects(revision)).sse(log).ends()
        t.sends({ id: 2, method: 'tools/list' })
        t.receives({ id: 2, result: { tools: [] } })
      },
      says: 'tools/call (id 1)',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2025-11-25', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'a session that may be over',
      session: (t, revision) => {
        calls(t.connects(revision)).sse(log).ends()
        t.sends({ id: 2, method: 'tools/list' })
        t.accepted(404)
      },
    },
  ],
})
