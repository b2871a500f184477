import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const error = { code: -32021, message: 'Sampling is needed', data: { requiredCapabilities: { sampling: {} } } }
const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'summarize' } })
  return t
}

testRule('errors-missing-capability-400', {
  passes: [
    { name: '400', session: (t, revision) => calls(t.connects(revision)).receives({ id: 1, error }, { status: 400 }) },
  ],
  fails: [
    { name: '200', session: (t, revision) => calls(t.connects(revision)).receives({ id: 1, error }), says: '200' },
    { name: 'a stream', session: (t, revision) => calls(t.connects(revision)).sse({ id: 1, error }), says: '200' },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'in the middle of a stream',
      session: (t, revision) =>
        calls(t.connects(revision))
          .sse({ method: 'notifications/message', params: { level: 'info', data: 'x' } })
          .sse({ id: 1, error }),
    },
    {
      name: 'another error',
      session: (t, revision) =>
        calls(t.connects(revision)).receives({ id: 1, error: { code: -32602, message: 'No such tool' } }),
    },
  ],
})
