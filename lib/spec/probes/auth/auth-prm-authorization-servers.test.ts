import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-prm-authorization-servers', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'none',
      server: altered(PRM, (document) => ({ ...document, authorization_servers: [] })),
      says: 'is empty',
    },
    { name: 'no member', server: altered(PRM, () => ({})), says: 'is nothing' },
    {
      name: 'no URL',
      server: altered(PRM, (document) => ({ ...document, authorization_servers: ['http://auth.test'] })),
      says: 'no URL of https',
    },
  ],
  notApplicable: [
    { name: 'a server for everybody' },
    {
      name: 'another scheme',
      server: guarded(() => new Response(null, { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } })),
    },
  ],
  notExercised: [{ name: 'no metadata', server: altered(PRM, () => undefined) }],
})
