import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const fails = (t: Transcript, code: number, message: string): void => {
  t.sends({ id: 1, method: 'resources/read', params: { uri: 'file:///a' } })
  t.receives({ id: 1, error: { code, message } })
}

testRule('errors-internal-32603', {
  passes: [
    {
      name: 'the code for it',
      session: (t, revision) => {
        fails(t.connects(revision), -32603, 'The database is away')
      },
    },
  ],
  fails: [
    {
      name: 'an exception called a bad request',
      session: (t, revision) => {
        fails(t.connects(revision), -32602, 'TypeError: undefined is not a function')
      },
      path: '/error/code',
      says: '-32602',
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'a fault of the request',
      session: (t, revision) => {
        fails(t.connects(revision), -32602, 'Unknown resource: file:///a')
      },
    },
  ],
})
