import { testProbe } from '@/lib/testing/probe-tester'
import { guarded } from '@/lib/testing/reference/auth'

testProbe('auth-every-request', {
  passes: [
    { name: 'by the book', server: guarded() },
    { name: 'on legacy', revision: '2025-11-25', server: guarded() },
  ],
  fails: [
    {
      name: 'a session is enough',
      server: guarded(({ headers }, next) =>
        headers.get('mcp-session-id') === null ? undefined : next({ headers: { authorization: 'Bearer good' } }),
      ),
      says: 'POST without the token',
      revision: '2025-11-25',
      times: 3,
    },
    {
      name: 'whoever was there before',
      server: (revision) => {
        let known = false
        return guarded(({ headers }, next) => {
          const open = known
          known ||= headers.get('authorization') === 'Bearer good'
          return open ? next({ headers: { authorization: 'Bearer good' } }) : undefined
        })(revision)
      },
      says: 'after one that had it',
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
      name: 'no token',
      server: (revision) => ({
        ...guarded(({ headers, message }, next) =>
          message['method'] === 'server/discover' && headers.get('authorization') === null ? undefined : next(),
        )(revision),
        headers: [],
      }),
    },
    {
      name: 'a token that opens nothing',
      server: guarded(({ message }) =>
        message['method'] === 'tools/list' ? new Response(null, { status: 403 }) : undefined,
      ),
    },
  ],
})
