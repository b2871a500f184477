import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const log = { method: 'notifications/message', params: { level: 'info', data: 'x' } }
const brokenCalls = (t: Transcript): Transcript => {
  for (const id of [1, 2]) {
    t.sends({ id, method: 'tools/call', params: { name: 'book' } })
    t.sse(log, { id: `stream-${id}/1` }).ends()
  }
  t.opens('GET', { headers: [['Last-Event-ID', 'stream-1/1']] })
  return t
}
const answer = (id: number) => ({ id, result: { content: [] } })

testRule('http-sse-event-id-identifies-stream', {
  passes: [
    {
      name: 'the response of the stream that was taken up',
      session: (t, revision) => brokenCalls(t.connects(revision)).sse(answer(1), { id: 'stream-1/2' }),
    },
  ],
  fails: [
    {
      name: 'the response of another',
      session: (t, revision) => brokenCalls(t.connects(revision)).sse(answer(2), { id: 'stream-2/2' }),
      path: '/id',
      says: 'tools/call (id 2)',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2026-07-28', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [{ name: 'nothing after the break', session: (t, revision) => brokenCalls(t.connects(revision)) }],
})
