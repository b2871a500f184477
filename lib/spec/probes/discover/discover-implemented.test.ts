import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'

testProbe('discover-implemented', {
  passes: [{ name: 'a result' }],
  fails: [
    {
      name: 'an unknown method',
      server: answering('server/discover', (seen) =>
        replying(seen, { error: { code: -32601, message: 'Method not found' } }, { status: 404 }),
      ),
      says: 'HTTP 404 and error -32601',
    },
    {
      name: 'another status',
      server: answering('server/discover', (seen) => replying(seen, { result: {} }, { status: 201 })),
      says: 'HTTP 201',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'authorization first', server: answering('server/discover', () => new Response(null, { status: 401 })) },
  ],
})
