import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const challenged = (t: Transcript, challenge?: string, status = 401): Transcript => {
  t.sends({ id: 1, method: 'tools/list' })
  return t.accepted(status, { headers: challenge === undefined ? [] : [['WWW-Authenticate', challenge]] })
}

testRule('auth-no-offline-access-in-challenge', {
  passes: [
    {
      name: 'another scope',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer scope="trips:read"', 403),
    },
  ],
  fails: [
    {
      name: 'among others',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer scope="trips:read offline_access"'),
      says: 'offline_access',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'no scope',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer realm="mcp"'),
    },
  ],
})
