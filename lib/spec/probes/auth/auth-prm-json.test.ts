import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-prm-json', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'as text',
      server: guarded(async ({ url }, next) =>
        url === PRM
          ? new Response(await (await next()).text(), { headers: { 'content-type': 'text/plain' } })
          : undefined,
      ),
      says: 'served as “text/plain”',
    },
    {
      name: 'no resource',
      server: altered(PRM, ({ resource: _resource, ...document }) => document),
      says: 'resource is nothing',
    },
  ],
  notApplicable: [
    { name: 'a server for everybody' },
    {
      name: 'another scheme',
      server: guarded(() => new Response(null, { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } })),
    },
  ],
  notExercised: [{ name: 'no metadata', server: altered(PRM, () => undefined) }],
})
