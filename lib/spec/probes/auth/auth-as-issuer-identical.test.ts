import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, METADATA, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-as-issuer-identical', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'a slash more',
      server: altered(METADATA, (document) => ({ ...document, issuer: 'https://auth.test/' })),
      says: 'has the issuer “https://auth.test/”',
    },
    {
      name: 'none',
      server: altered(METADATA, ({ issuer: _issuer, ...document }) => document),
      says: 'has the issuer nothing',
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
    { name: 'no metadata', server: altered(METADATA, () => undefined) },
    { name: 'nobody is named', server: altered(PRM, (document) => ({ ...document, authorization_servers: [] })) },
  ],
})
