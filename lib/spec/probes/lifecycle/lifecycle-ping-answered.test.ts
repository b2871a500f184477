import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying, silence } from '@/lib/testing/reference/breaks'

testProbe('lifecycle-ping-answered', {
  passes: [{ name: 'a result' }, { name: 'on the oldest revision', revision: '2024-11-05' }],
  fails: [
    { name: 'silence', server: answering('ping', silence), says: 'nothing in time' },
    {
      name: 'an unknown method',
      server: answering('ping', (seen) => replying(seen, { error: { code: -32601, message: 'Method not found' } })),
      says: 'error -32601',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'authorization first', server: answering('ping', () => new Response(null, { status: 401 })) }],
})
