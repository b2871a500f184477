import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}

testRule('http-sse-accel-buffering', {
  passes: [
    {
      name: 'no',
      session: (t, revision) =>
        calls(t.connects(revision)).head(200, 'text/event-stream', { headers: [['x-accel-buffering', 'No']] }),
    },
  ],
  fails: [
    { name: 'no header', session: (t, revision) => calls(t.connects(revision)).head(), says: 'no X-Accel-Buffering' },
    {
      name: 'yes',
      session: (t, revision) =>
        calls(t.connects(revision)).head(200, 'text/event-stream', { headers: [['X-Accel-Buffering', 'yes']] }),
      says: '“yes”',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'JSON', session: (t, revision) => calls(t.connects(revision)).receives({ id: 1, result: {} }) },
  ],
})
