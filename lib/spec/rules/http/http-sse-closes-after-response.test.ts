import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const answers = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t.sse({ id: 1, result: { content: [] } })
}

testRule('http-sse-closes-after-response', {
  passes: [{ name: 'an end at once', session: (t, revision) => answers(t.connects(revision)).wait(20).ends() }],
  fails: [
    {
      name: 'an end that takes its time',
      session: (t, revision) => answers(t.connects(revision)).wait(5001).ends(),
      says: '5 s',
    },
    {
      name: 'a stream that is open while the next call starts',
      session: (t, revision) => answers(t.connects(revision)).wait(9000).sends({ id: 2, method: 'tools/list' }),
      says: 'tools/call (id 1)',
    },
    {
      name: 'more messages',
      session: (t, revision) =>
        answers(t.connects(revision)).sse({ method: 'notifications/message', params: { level: 'info', data: 'x' } }),
      says: 'goes on',
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
    { name: 'a stream that this side left', session: (t, revision) => answers(t.connects(revision)).ends('aborted') },
  ],
})
