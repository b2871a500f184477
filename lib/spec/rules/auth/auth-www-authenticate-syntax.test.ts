import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const challenged = (t: Transcript, challenge?: string): Transcript => {
  t.sends({ id: 1, method: 'tools/list' })
  return t.accepted(401, { headers: challenge === undefined ? [] : [['WWW-Authenticate', challenge]] })
}

testRule('auth-www-authenticate-syntax', {
  passes: [
    {
      name: 'a scheme with parameters',
      session: (t, revision) =>
        challenged(t.connects(revision), 'Bearer realm="mcp", scope="a b", resource_metadata="https://a.test/x"'),
    },
    {
      name: 'a scheme alone',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer'),
    },
  ],
  fails: [
    {
      name: 'a URL without quotes',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer resource_metadata=https://a.test/x'),
      says: 'needs quotes',
    },
    {
      name: 'no comma',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer realm="mcp" scope="a"'),
      says: 'no comma',
    },
    {
      name: 'a path for a URL',
      session: (t, revision) => challenged(t.connects(revision), 'Bearer resource_metadata="/x"'),
      says: 'no absolute URL',
    },
  ],
  notApplicable: '2025-03-26',
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
