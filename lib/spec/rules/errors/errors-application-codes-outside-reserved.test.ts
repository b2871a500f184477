import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const fails = (t: Transcript, code: unknown): void => {
  t.sends({ id: 1, method: 'resources/read', params: { uri: 'file:///a' } })
  t.receives({ id: 1, error: { code, message: 'No such trip' } })
}

testRule('errors-application-codes-outside-reserved', {
  passes: [
    {
      name: 'a code of the server’s own',
      session: (t, revision) => {
        fails(t.connects(revision), 404)
      },
    },
  ],
  fails: [
    {
      name: 'a code next to the standard ones',
      session: (t, revision) => {
        fails(t.connects(revision), -32604)
      },
      path: '/error/code',
      says: 'reserved by JSON-RPC',
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
