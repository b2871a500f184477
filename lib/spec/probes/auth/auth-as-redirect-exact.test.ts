import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, ISSUER, METADATA } from '@/lib/testing/reference/auth'

testProbe('auth-as-redirect-exact', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'whatever begins alike',
      server: guarded(({ url }) =>
        url.startsWith(`${ISSUER}/authorize`)
          ? new Response(null, {
              status: 302,
              headers: { location: `${new URL(url).searchParams.get('redirect_uri') ?? ''}?error=login_required` },
            })
          : undefined,
      ),
      says: 'which is not registered',
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
      name: 'no registration',
      server: altered(METADATA, ({ registration_endpoint: _endpoint, ...document }) => document),
    },
    {
      name: 'a page for both',
      server: guarded(({ url }) => (url.startsWith(`${ISSUER}/authorize`) ? new Response('Log in') : undefined)),
    },
  ],
})
