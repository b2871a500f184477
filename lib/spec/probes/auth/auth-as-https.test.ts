import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, METADATA, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-as-https', {
  passes: [
    { name: 'by the book', server: guarded() },
    {
      name: 'on this machine',
      server: altered(METADATA, (document) => ({ ...document, token_endpoint: 'http://localhost:9000/token' })),
    },
    { name: 'the oldest', revision: '2025-03-26', server: guarded() },
  ],
  fails: [
    {
      name: 'plain HTTP',
      server: altered(METADATA, (document) => ({ ...document, token_endpoint: 'http://auth.test/token' })),
      says: 'token_endpoint is',
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
