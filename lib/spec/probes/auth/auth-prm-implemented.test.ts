import { testProbe } from '@/lib/testing/probe-tester'
import { altered, guarded, PRM } from '@/lib/testing/reference/auth'

testProbe('auth-prm-implemented', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [{ name: 'none', server: altered(PRM, () => undefined), says: 'No metadata of the resource is at' }],
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
