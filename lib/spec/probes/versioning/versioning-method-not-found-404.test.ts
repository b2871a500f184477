import { testProbe } from '@/lib/testing/probe-tester'
import { answering, breaking, replying } from '@/lib/testing/reference/breaks'

const METHOD = 'parley/doesNotExist'

testProbe('versioning-method-not-found-404', {
  passes: [{ name: '404 with -32601' }],
  fails: [
    {
      name: '200 with -32601',
      server: answering(METHOD, (seen) => replying(seen, { error: { code: -32601, message: 'What?' } })),
      says: 'HTTP 200 and error -32601',
    },
    { name: '404 without a body', server: answering(METHOD, () => new Response(null, { status: 404 })) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'authorization first', server: breaking(() => new Response(null, { status: 401 })) }],
})
