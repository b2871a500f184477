import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}

testRule('http-sse-retry-before-close', {
  passes: [
    {
      name: 'a retry before the end',
      session: (t, revision) => calls(t.connects(revision)).block('id: 5\nretry: 2000\ndata:\n\n').ends(),
    },
  ],
  fails: [
    {
      name: 'no retry',
      session: (t, revision) => calls(t.connects(revision)).block('id: 5\ndata:\n\n').ends(),
      says: 'tools/call (id 1)',
    },
    {
      name: 'no retry on the stream that went on',
      session: (t, revision) => {
        calls(t.connects(revision)).block('id: 5\nretry: 2000\ndata:\n\n').ends()
        t.opens('GET', { headers: [['Last-Event-ID', '5']] })
        t.block('id: 6\ndata:\n\n').ends()
      },
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2026-07-28', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'closed after the response',
      session: (t, revision) =>
        calls(t.connects(revision))
          .sse({ id: 1, result: { content: [] } }, { id: '5' })
          .ends(),
    },
  ],
})
