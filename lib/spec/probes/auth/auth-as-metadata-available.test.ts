import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, ISSUER, METADATA, PRM } from '@/lib/testing/reference/auth'

const openId = guarded(({ url }) => {
  if (url === METADATA) return new Response(null, { status: 404 })
  return url === `${ISSUER}/.well-known/openid-configuration` ? Response.json({ issuer: ISSUER }) : undefined
})

testProbe('auth-as-metadata-available', {
  passes: [
    { name: 'by the book', server: guarded() },
    { name: 'OpenID discovery alone', server: openId },
  ],
  fails: [
    {
      name: 'none',
      server: altered(METADATA, () => undefined),
      says: 'has no metadata at https://auth.test/.well-known/oauth-authorization-server (404)',
    },
  ],
  notApplicable: [
    { name: 'a server for everybody' },
    {
      name: 'another scheme',
      server: guarded(() => new Response(null, { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } })),
    },
  ],
  notExercised: [
    { name: 'nobody is named', server: altered(PRM, (document) => ({ ...document, authorization_servers: [] })) },
  ],
})
