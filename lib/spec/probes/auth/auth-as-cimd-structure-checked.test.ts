import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, ISSUER, METADATA } from '@/lib/testing/reference/auth'

testProbe('auth-as-cimd-structure-checked', {
  passes: [
    { name: 'by the book', server: guarded() },
    {
      name: 'sent back with an error',
      server: guarded(({ url }) =>
        url.startsWith(`${ISSUER}/authorize`)
          ? new Response(null, {
              status: 302,
              headers: { location: 'http://127.0.0.1:33418/callback?error=invalid_client' },
            })
          : undefined,
      ),
    },
  ],
  fails: [
    {
      name: 'a code for anybody',
      server: guarded(({ url }) =>
        url.startsWith(`${ISSUER}/authorize`)
          ? new Response(null, { status: 302, headers: { location: 'http://127.0.0.1:33418/callback?code=1' } })
          : undefined,
      ),
      says: 'sent back with a code',
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
    {
      name: 'it reads no documents',
      server: altered(METADATA, ({ client_id_metadata_document_supported: _supported, ...document }) => document),
    },
    {
      name: 'a page to log in first',
      server: guarded(({ url }) => (url.startsWith(`${ISSUER}/authorize`) ? new Response('Log in') : undefined)),
    },
    {
      name: 'no endpoint',
      server: altered(METADATA, ({ authorization_endpoint: _endpoint, ...document }) => document),
    },
  ],
})
