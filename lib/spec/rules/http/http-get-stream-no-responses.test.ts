import { testRule } from '@/lib/testing/rule-tester'

const answer = { id: 1, result: { content: [] } }

testRule('http-get-stream-no-responses', {
  passes: [
    {
      name: 'news',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse({ method: 'notifications/tools/list_changed' })
      },
    },
  ],
  fails: [
    {
      name: 'a result',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
        t.accepted()
        t.opens()
        t.sse(answer)
      },
      says: 'the id 1',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2026-07-28', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'a GET that resumes',
      session: (t, revision) => {
        t.connects(revision).opens('GET', { headers: [['Last-Event-ID', '3']] })
        t.sse(answer)
      },
    },
  ],
})
