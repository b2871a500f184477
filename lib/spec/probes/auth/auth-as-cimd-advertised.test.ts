import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, METADATA, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-as-cimd-advertised', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'not a word',
      server: altered(METADATA, ({ client_id_metadata_document_supported: _supported, ...document }) => document),
      says: 'does not say',
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
