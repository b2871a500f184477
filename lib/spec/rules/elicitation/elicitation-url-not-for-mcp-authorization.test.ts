import { MODERN_PARAMS, tellAsk, tellHandshake } from '@/lib/testing/told-asks'
import { eliciting, page } from '@/lib/testing/told-elicitations'
import { testRule, type Told } from '@/lib/testing/rule-tester'

const described = 'http://auth.test/.well-known/oauth-authorization-server'

const opening = (name: string, url: string): Told => ({
  name,
  session: (t, revision) => {
    tellHandshake(t, revision)
    t.opens('GET', { url: described })
    t.receives('{"issuer": "http://auth.test", "authorization_endpoint": "http://auth.test/authorize"}')
    tellAsk(t, revision, { method: 'elicitation/create', params: page(url) })
  },
})

testRule('elicitation-url-not-for-mcp-authorization', {
  passes: [opening('a page elsewhere', 'https://a.example/authorize')],
  fails: [
    {
      ...opening('the page where clients are authorized', 'http://auth.test/authorize?client_id=parley'),
      path: `${MODERN_PARAMS}/url`,
      says: 'http://auth.test/authorize',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [
    eliciting('a server whose authorization nobody knows', page('http://auth.test/authorize')),
    opening('no address', 'nowhere'),
  ],
})
