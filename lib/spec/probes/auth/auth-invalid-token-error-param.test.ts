import { testProbe } from '@/lib/testing/probe-tester'
import { guarded } from '@/lib/testing/reference/auth'

testProbe('auth-invalid-token-error-param', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'no challenge',
      server: guarded(({ headers }) =>
        headers.get('authorization') === 'Bearer parley-invalid' ? new Response(null, { status: 401 }) : undefined,
      ),
      says: 'no Bearer challenge',
    },
    {
      name: 'no error',
      server: guarded(({ headers }) =>
        headers.get('authorization') === 'Bearer parley-invalid'
          ? new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer realm="x"' } })
          : undefined,
      ),
      says: 'has no error',
    },
    {
      name: 'another error',
      server: guarded(({ headers }) =>
        headers.get('authorization') === 'Bearer parley-invalid'
          ? new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_request"' } })
          : undefined,
      ),
      says: '“invalid_request”',
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
      name: 'a refusal of another kind',
      server: guarded(({ headers }) =>
        headers.get('authorization') === 'Bearer parley-invalid' ? new Response(null, { status: 403 }) : undefined,
      ),
    },
  ],
})
