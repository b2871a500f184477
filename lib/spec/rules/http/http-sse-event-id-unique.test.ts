import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const log = { method: 'notifications/message', params: { level: 'info', data: 'x' } }
const calls = (t: Transcript, id = 1): Transcript => {
  t.sends({ id, method: 'tools/call', params: { name: 'book' } })
  return t
}

testRule('http-sse-event-id-unique', {
  passes: [
    {
      name: 'ids of their own, and a replay',
      session: (t, revision) => {
        calls(t.connects(revision)).sse(log, { id: 'a1' }).sse(log, { id: 'a2' }).ends()
        t.opens('GET', { headers: [['Last-Event-ID', 'a1']] })
        t.sse(log, { id: 'a2' })
      },
    },
  ],
  fails: [
    {
      name: 'counting anew on each stream',
      session: (t, revision) => {
        calls(t.connects(revision)).sse(log, { id: '1' })
        calls(t, 2).sse(log, { id: '1' })
      },
      says: '“1”',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'no ids', session: (t, revision) => calls(t.connects(revision)).sse(log) }],
})
