import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-prm-discoverable', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    { name: 'nowhere', server: altered(PRM, () => undefined), says: 'none at a well-known URL' },
    {
      name: 'nowhere, and nothing says where',
      server: guarded(({ url, headers }) =>
        url === PRM
          ? new Response(null, { status: 404 })
          : headers.get('authorization') === null && url.endsWith('/mcp') && !url.includes('well-known')
            ? new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } })
            : undefined,
      ),
      says: 'The challenge names no metadata',
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
      name: 'nobody answers',
      server: guarded(({ url }) => {
        if (url.includes('/.well-known/')) throw new Error('No such host')
        return undefined
      }),
    },
  ],
})
