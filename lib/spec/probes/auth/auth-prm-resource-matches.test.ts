import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, PRM } from '@/lib/testing/reference/auth'

const ROOT = 'http://reference.test/.well-known/oauth-protected-resource'
const atRoot = guarded(({ url }) => {
  if (url === PRM) return new Response(null, { status: 404 })
  return url === ROOT ? Response.json({ resource: 'http://reference.test', authorization_servers: [] }) : undefined
})

testProbe('auth-prm-resource-matches', {
  passes: [
    { name: 'by the book', server: guarded() },
    { name: 'metadata at the root, about all of the host', server: atRoot },
  ],
  fails: [
    {
      name: 'another host',
      server: altered(PRM, (document) => ({ ...document, resource: 'http://other.test/mcp' })),
      says: 'http://other.test/mcp',
    },
    {
      name: 'another scheme',
      server: altered(PRM, (document) => ({ ...document, resource: 'https://reference.test/mcp' })),
      says: 'https://reference.test/mcp',
    },
    {
      name: 'a slash more',
      server: altered(PRM, (document) => ({ ...document, resource: 'http://reference.test/mcp/' })),
      says: 'http://reference.test/mcp/',
    },
    {
      name: 'another path',
      server: altered(PRM, (document) => ({ ...document, resource: 'http://reference.test/other' })),
      says: 'http://reference.test/other',
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
