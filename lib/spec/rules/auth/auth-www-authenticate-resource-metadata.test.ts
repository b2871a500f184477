import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript, headers: [string, string][] = []): Transcript => {
  t.sends({ id: 1, method: 'tools/list' }, { headers })
  return t
}
const challenged = (t: Transcript, challenge?: string): Transcript =>
  lists(t).accepted(401, { headers: challenge === undefined ? [] : [['WWW-Authenticate', challenge]] })

testRule('auth-www-authenticate-resource-metadata', {
  passes: [
    {
      name: 'an absolute URL',
      session: (t, revision) =>
        challenged(t.connects(revision), 'Bearer resource_metadata="https://a.test/.well-known/x"'),
    },
  ],
  fails: [
    {
      name: 'no header',
      session: (t, revision) => challenged(t.connects(revision)),
      says: 'no WWW-Authenticate',
    },
    {
      name: 'no parameter',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer realm="mcp"'),
      says: 'no resource_metadata',
    },
    {
      name: 'a path',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer resource_metadata="/.well-known/x"'),
      says: 'no absolute URL',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'an open door',
      session: (t, revision) => lists(t.connects(revision)).receives({ id: 1, result: { tools: [] } }),
    },
    {
      name: 'another scheme',
      session: (t, revision) => challenged(t.connects(revision), 'Basic realm="x"'),
    },
  ],
})
