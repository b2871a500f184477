import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const fails = (t: Transcript, code: unknown): void => {
  t.sends({ id: 1, method: 'resources/read', params: { uri: 'file:///a' } })
  t.receives({ id: 1, error: { code, message: 'No such trip' } })
}

testRule('errors-no-32002', {
  passes: [
    {
      name: 'invalid params',
      session: (t, revision) => {
        fails(t.connects(revision), -32602)
      },
    },
  ],
  fails: [
    {
      name: 'the old code',
      session: (t, revision) => {
        fails(t.connects(revision), -32002)
      },
      path: '/error/code',
      says: '-32002',
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
