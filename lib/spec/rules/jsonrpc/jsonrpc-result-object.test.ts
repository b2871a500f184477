import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const answers = (t: Transcript, result: unknown): void => {
  t.sends({ id: 1, method: 'ping' })
  t.receives({ id: 1, result })
}

testRule('jsonrpc-result-object', {
  passes: [
    {
      name: 'an empty object',
      session: (t, revision) => {
        answers(t.connects(revision), {})
      },
    },
  ],
  fails: [
    {
      name: 'null',
      session: (t, revision) => {
        answers(t.connects(revision), null)
      },
      path: '/result',
      says: 'null',
    },
    {
      name: 'an array',
      session: (t, revision) => {
        answers(t.connects(revision), [])
      },
      says: 'an array',
    },
    {
      name: 'a word',
      session: (t, revision) => {
        answers(t.connects(revision), 'ok')
      },
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'an error',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'ping' })
        t.receives({ id: 1, error: { code: -32601, message: 'Method not found' } })
      },
    },
  ],
})
