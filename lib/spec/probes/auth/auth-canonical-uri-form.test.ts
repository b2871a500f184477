import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-canonical-uri-form', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'a slash',
      server: altered(PRM, (document) => ({ ...document, resource: 'http://reference.test/mcp/' })),
      says: 'ends with a slash',
    },
    {
      name: 'a fragment',
      server: altered(PRM, (document) => ({ ...document, resource: 'http://reference.test/mcp#a' })),
      says: 'has a fragment',
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
    { name: 'no resource', server: altered(PRM, () => ({})) },
  ],
})
