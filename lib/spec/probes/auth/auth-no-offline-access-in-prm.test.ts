import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-no-offline-access-in-prm', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'there',
      server: altered(PRM, (document) => ({ ...document, scopes_supported: ['offline_access'] })),
      says: 'has offline_access',
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
    { name: 'no metadata', server: altered(PRM, () => undefined) },
    { name: 'no scopes', server: altered(PRM, ({ scopes_supported: _scopes, ...document }) => document) },
  ],
})
