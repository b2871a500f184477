import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript, headers: [string, string][] = []): Transcript => {
  t.sends({ id: 1, method: 'tools/list' }, { headers })
  return t
}
const challenged = (t: Transcript, challenge?: string, status = 401): Transcript =>
  lists(t).accepted(status, { headers: challenge === undefined ? [] : [['WWW-Authenticate', challenge]] })

testRule('auth-401-when-required', {
  passes: [
    {
      name: '401',
      session: (t, revision) => challenged(t.connects(revision)),
    },
  ],
  fails: [
    {
      name: 'a way to the login page',
      session: (t, revision) =>
        lists(t.connects(revision)).accepted(302, { headers: [['location', '/oauth/authorize?x=1']] }),
      says: '302',
    },
    {
      name: 'a challenge with another status',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer realm="mcp"', 403),
      says: '403',
    },
    {
      name: 'an error where all is well',
      session: (t, revision) =>
        lists(t.connects(revision)).receives({ id: 1, error: { code: -32001, message: 'Unauthorized: no token' } }),
      says: 'Unauthorized',
    },
  ],
  notApplicable: '2024-11-05',
  notExercised: [
    {
      name: 'an open door',
      session: (t, revision) => lists(t.connects(revision)).receives({ id: 1, result: { tools: [] } }),
    },
    {
      name: 'a token that was refused',
      session: (t, revision) => lists(t.connects(revision), [['Authorization', 'Bearer x']]).accepted(403),
    },
    {
      name: 'a path that only sounds like it',
      session: (t, revision) =>
        lists(t.connects(revision)).accepted(307, { headers: [['location', '/blogging/mcp/']] }),
    },
  ],
})
