import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const issues = (t: Transcript, members: Readonly<Record<string, unknown>>): Transcript => {
  t.sends('grant_type=authorization_code&code=c', {
    url: 'http://login.test/token',
    headers: [['content-type', 'application/x-www-form-urlencoded']],
  })
  return t.receives(JSON.stringify({ token_type: 'Bearer', ...members }))
}

testRule('auth-as-short-lived-tokens', {
  passes: [
    {
      name: 'an hour',
      session: (t, revision) => issues(t.connects(revision), { access_token: '[key]', expires_in: 3600 }),
    },
  ],
  fails: [
    {
      name: 'a year',
      session: (t, revision) => issues(t.connects(revision), { access_token: '[key]', expires_in: 31_536_000 }),
      says: '8760 hours',
    },
    {
      name: 'no end',
      session: (t, revision) => issues(t.connects(revision), { access_token: '[key]' }),
      says: 'does not say',
    },
  ],
  notApplicable: '2024-11-05',
  notExercised: [
    {
      name: 'no token',
      session: (t, revision) => issues(t.connects(revision), { error: 'invalid_grant' }),
    },
  ],
})
