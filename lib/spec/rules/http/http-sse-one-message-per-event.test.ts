import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}
const log = { method: 'notifications/message', params: { level: 'info', data: 'x' } }

testRule('http-sse-one-message-per-event', {
  passes: [
    { name: 'one message', session: (t, revision) => calls(t.connects(revision)).sse(log) },
    {
      name: 'two of them, on the revision with batches',
      revision: '2025-03-26',
      session: (t, revision) => calls(t.connects(revision)).sse([log, log]),
    },
  ],
  fails: [
    {
      name: 'words',
      session: (t, revision) => calls(t.connects(revision)).block('data: working…\n\n'),
      says: 'not JSON',
    },
    { name: 'a batch', session: (t, revision) => calls(t.connects(revision)).sse([log, log]), says: 'an array of 2' },
    {
      name: 'empty data that primes nothing',
      session: (t, revision) => calls(t.connects(revision)).block('data:\n\n'),
      says: 'empty',
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
      name: 'a priming event, a comment and an event of another name',
      session: (t, revision) =>
        calls(t.connects(revision)).block('id: 0\ndata:\n\n').block(': hi\n\n').block('event: ping\ndata: 12:00\n\n'),
    },
  ],
})
