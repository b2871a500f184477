import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const challenged = (t: Transcript, challenge?: string): Transcript => {
  t.sends({ id: 1, method: 'tools/list' })
  return t.accepted(401, { headers: challenge === undefined ? [] : [['WWW-Authenticate', challenge]] })
}

testRule('auth-scope-strategy-consistent', {
  passes: [
    {
      name: 'the same in another order',
      session: (t, revision) =>
        challenged(challenged(t.connects(revision), 'Bearer scope="a b"'), 'Bearer scope="b a"'),
    },
  ],
  fails: [
    {
      name: 'others the second time',
      session: (t, revision) => challenged(challenged(t.connects(revision), 'Bearer scope="a"'), 'Bearer scope="a b"'),
      says: '“a b” now',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [
    {
      name: 'one challenge',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer scope="a"'),
    },
  ],
})
