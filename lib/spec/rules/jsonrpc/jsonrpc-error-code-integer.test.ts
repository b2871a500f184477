import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const fails = (t: Transcript, error: unknown): void => {
  t.sends({ id: 1, method: 'tools/list' })
  t.receives({ id: 1, error })
}

testRule('jsonrpc-error-code-integer', {
  passes: [
    {
      name: 'a number of the server’s own',
      session: (t, revision) => {
        fails(t.connects(revision), { code: 42, message: 'Sold out' })
      },
    },
  ],
  fails: [
    {
      name: 'a string',
      session: (t, revision) => {
        fails(t.connects(revision), { code: 'E_SOLD_OUT', message: 'Sold out' })
      },
      path: '/error/code',
      says: '“E_SOLD_OUT”',
    },
    {
      name: 'a fraction',
      session: (t, revision) => {
        fails(t.connects(revision), { code: -32602.5, message: 'Sold out' })
      },
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'an error without a code',
      session: (t, revision) => {
        fails(t.connects(revision), { message: 'Sold out' })
      },
    },
  ],
})
