import { testProbe } from '@/lib/testing/probe-tester'
import { guarded } from '@/lib/testing/reference/auth'

testProbe('auth-malformed-400', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'it breaks',
      server: guarded(({ headers }) =>
        headers.get('authorization') === 'Bearer' ? new Response('Oops', { status: 500 }) : undefined,
      ),
      says: 'a Bearer header without a token',
    },
    {
      name: 'let in',
      server: guarded(({ headers }, next) =>
        headers.get('authorization')?.includes(',') ? next({ headers: { authorization: 'Bearer good' } }) : undefined,
      ),
      says: 'two tokens',
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
        headers.get('authorization') === 'Bearer' ? new Response(null, { status: 429 }) : undefined,
      ),
    },
  ],
})
