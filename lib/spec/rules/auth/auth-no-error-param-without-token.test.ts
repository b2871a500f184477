import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript, headers: [string, string][] = []): Transcript => {
  t.sends({ id: 1, method: 'tools/list' }, { headers })
  return t
}
const challenged = (t: Transcript, challenge?: string): Transcript =>
  lists(t).accepted(401, { headers: challenge === undefined ? [] : [['WWW-Authenticate', challenge]] })

testRule('auth-no-error-param-without-token', {
  passes: [
    {
      name: 'a bare challenge',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer realm="mcp"'),
    },
  ],
  fails: [
    {
      name: 'an error about a token that was not there',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer error="invalid_token"'),
      says: '“invalid_token”',
    },
  ],
  notApplicable: '2024-11-05',
  notExercised: [
    {
      name: 'a token that was there',
      session: (t, revision) =>
        lists(t.connects(revision), [['Authorization', 'Bearer x']]).accepted(401, {
          headers: [['www-authenticate', 'Bearer error="invalid_token"']],
        }),
    },
    {
      name: 'another scheme',
      session: (t, revision) => challenged(t.connects(revision), 'Basic realm="x"'),
    },
  ],
})
