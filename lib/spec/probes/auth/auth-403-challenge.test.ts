import { testProbe } from '@/lib/testing/probe-tester'
import { objectAt } from '@/lib/protocol/json'
import { guarded } from '@/lib/testing/reference/auth'

testProbe('auth-403-challenge', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'no challenge',
      server: guarded((seen, next) =>
        seen.message['method'] === 'tools/call' && objectAt(seen.message, 'params')?.['name'] === 'slow'
          ? new Response(null, { status: 403 })
          : next(),
      ),
      says: 'no challenge with error, scope, resource_metadata',
    },
    {
      name: 'another error',
      server: guarded((seen, next) =>
        seen.message['method'] === 'tools/call' && objectAt(seen.message, 'params')?.['name'] === 'slow'
          ? new Response(null, { status: 403, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } })
          : next(),
      ),
      says: '“invalid_token”',
    },
  ],
  notApplicable: [
    { name: 'a server for everybody' },
    {
      name: 'another scheme',
      server: guarded(() => new Response(null, { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } })),
    },
  ],
  notExercised: [{ name: 'everything is open', server: guarded(), tools: ['add'] }],
})
