import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const challenged = (t: Transcript, challenge?: string): Transcript => {
  t.sends({ id: 1, method: 'tools/list' })
  return t.accepted(401, { headers: challenge === undefined ? [] : [['WWW-Authenticate', challenge]] })
}

testRule('auth-challenge-scope', {
  passes: [
    {
      name: 'a scope',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer scope="trips:read"'),
    },
  ],
  fails: [
    {
      name: 'no scope',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer realm="mcp"'),
      says: 'no scope',
    },
    {
      name: 'an empty one',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer scope=""'),
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [
    {
      name: 'no header',
      session: (t, revision) => challenged(t.connects(revision)),
    },
    {
      name: 'another scheme',
      session: (t, revision) => challenged(t.connects(revision), 'Basic realm="x"'),
    },
  ],
})
