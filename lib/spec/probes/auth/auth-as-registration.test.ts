import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, METADATA, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-as-registration', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'no endpoint',
      server: altered(METADATA, ({ registration_endpoint: _endpoint, ...document }) => document),
      says: 'has no registration_endpoint',
    },
    {
      name: 'refused',
      server: guarded(({ url, verb }) =>
        verb === 'POST' && url.endsWith('/register') ? new Response(null, { status: 403 }) : undefined,
      ),
      says: 'HTTP 403',
    },
    {
      name: 'no id',
      server: guarded(({ url, verb }) =>
        verb === 'POST' && url.endsWith('/register') ? Response.json({}, { status: 201 }) : undefined,
      ),
      says: 'without a client_id',
    },
  ],
  notApplicable: [
    { name: 'a server for everybody' },
    { name: '2025-11-25', revision: '2025-11-25', server: guarded() },
  ],
  notExercised: [
    { name: 'no metadata', server: altered(METADATA, () => undefined) },
    { name: 'nobody is named', server: altered(PRM, (document) => ({ ...document, authorization_servers: [] })) },
    {
      name: 'a limit',
      server: guarded(({ url, verb }) =>
        verb === 'POST' && url.endsWith('/register') ? new Response(null, { status: 429 }) : undefined,
      ),
    },
  ],
})
