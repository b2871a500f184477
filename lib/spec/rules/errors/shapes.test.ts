import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const refuses = (t: Transcript, data: unknown): void => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'summarize' } })
  t.receives({ id: 1, error: { code: -32021, message: 'Sampling is needed', data } }, { status: 400 })
}

testRule('errors-missing-capability-data', {
  passes: [
    {
      name: 'an object of capabilities',
      session: (t, revision) => {
        refuses(t.connects(revision), { requiredCapabilities: { sampling: {} } })
      },
    },
  ],
  fails: [
    {
      name: 'a list of names',
      session: (t, revision) => {
        refuses(t.connects(revision), { requiredCapabilities: ['sampling'] })
      },
      path: '/error/data/requiredCapabilities',
    },
    {
      name: 'no data',
      session: (t, revision) => {
        refuses(t.connects(revision), undefined)
      },
      path: '/error/data',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'another error',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/call' })
        t.receives({ id: 1, error: { code: -32602, message: 'No such tool' } })
      },
    },
  ],
})
