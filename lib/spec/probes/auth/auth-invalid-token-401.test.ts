import { testProbe } from '@/lib/testing/probe-tester'
import { guarded } from '@/lib/testing/reference/auth'

testProbe('auth-invalid-token-401', {
  passes: [
    { name: 'by the book', server: guarded() },
    { name: 'on legacy', revision: '2025-06-18', server: guarded() },
  ],
  fails: [
    {
      name: 'a refusal of another kind',
      server: guarded(({ headers }) =>
        headers.get('authorization') === 'Bearer parley-invalid' ? new Response(null, { status: 403 }) : undefined,
      ),
      says: 'HTTP 403',
    },
    {
      name: 'let in',
      server: guarded(({ headers }, next) =>
        headers.get('authorization') === 'Bearer parley-invalid'
          ? next({ headers: { authorization: 'Bearer good' } })
          : undefined,
      ),
      says: 'a result',
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
      name: 'a limit',
      server: guarded(({ headers }) =>
        headers.get('authorization') === 'Bearer parley-invalid' ? new Response(null, { status: 429 }) : undefined,
      ),
    },
  ],
})
