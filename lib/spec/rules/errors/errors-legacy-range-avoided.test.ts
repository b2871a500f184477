import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const fails = (t: Transcript, code: unknown): void => {
  t.sends({ id: 1, method: 'resources/read', params: { uri: 'file:///a' } })
  t.receives({ id: 1, error: { code, message: 'No such trip' } })
}

testRule('errors-legacy-range-avoided', {
  passes: [
    {
      name: 'a standard code',
      session: (t, revision) => {
        fails(t.connects(revision), -32603)
      },
    },
  ],
  fails: [
    {
      name: 'the catch-all of older servers',
      session: (t, revision) => {
        fails(t.connects(revision), -32000)
      },
      path: '/error/code',
      says: 'older implementations',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'a code that is no number',
      session: (t, revision) => {
        fails(t.connects(revision), 'E_FAIL')
      },
    },
  ],
})
