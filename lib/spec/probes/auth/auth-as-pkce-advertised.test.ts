import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, METADATA, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-as-pkce-advertised', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'plain alone',
      server: altered(METADATA, (document) => ({ ...document, code_challenge_methods_supported: ['plain'] })),
      says: 'no S256',
    },
    {
      name: 'not a word',
      server: altered(METADATA, ({ code_challenge_methods_supported: _methods, ...document }) => document),
      says: 'no code_challenge_methods_supported',
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
