import { testRule } from '@/lib/testing/rule-tester'
import { someProblem, type Transcript } from '@/lib/testing/transcript'

const log = { method: 'notifications/message', params: { level: 'info', data: 'half' } }
const answer = { id: 1, result: { content: [] } }
const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}

testRule('http-sse-eventually-response', {
  passes: [
    {
      name: 'the response at the end',
      session: (t, revision) => calls(t.connects(revision)).sse(log).sse(answer).ends(),
    },
    {
      name: 'the response after a resumption',
      revision: '2025-11-25',
      session: (t, revision) => {
        calls(t.connects(revision)).sse(log, { id: 'e1' }).ends()
        t.opens('GET', { headers: [['Last-Event-ID', 'e1']] })
        t.sse(answer, { id: 'e2' })
      },
    },
  ],
  fails: [
    {
      name: 'an end without it',
      session: (t, revision) => calls(t.connects(revision)).sse(log).ends(),
      says: 'tools/call (id 1)',
    },
    {
      name: 'a stream that could have gone on, and never did',
      revision: '2025-11-25',
      session: (t, revision) =>
        calls(t.connects(revision)).sse(log, { id: 'e1' }).ends().wait(60_000).fails(1, someProblem()),
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
      name: 'a call that was cancelled',
      session: (t, revision) => calls(t.connects(revision)).sse(log).cancels(1).ends(),
    },
    {
      name: 'an answer as JSON',
      session: (t, revision) => calls(t.connects(revision)).receives(answer),
    },
  ],
})
