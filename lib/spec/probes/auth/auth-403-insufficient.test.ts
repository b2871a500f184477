import { testProbe } from '@/lib/testing/probe-tester'
import { objectAt } from '@/lib/protocol/json'
import { replying } from '@/lib/testing/reference/breaks'
import { guarded } from '@/lib/testing/reference/auth'

testProbe('auth-403-insufficient', {
  passes: [{ name: 'by the book', server: guarded() }],
  fails: [
    {
      name: 'an error on 200',
      server: guarded((seen, next) =>
        seen.message['method'] === 'tools/call' && objectAt(seen.message, 'params')?.['name'] === 'slow'
          ? replying(seen, { error: { code: -32603, message: 'Insufficient scope' } })
          : next(),
      ),
      says: 'not enough for slow',
    },
    {
      name: '401',
      server: guarded((seen, next) =>
        seen.message['method'] === 'tools/call' && objectAt(seen.message, 'params')?.['name'] === 'slow'
          ? new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' } })
          : next(),
      ),
      says: 'HTTP 401',
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
