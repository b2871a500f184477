import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'

const failing = (code: number) =>
  answering('resources/read', (seen) => replying(seen, { error: { code, message: 'Not found' } }))

testProbe('resources-read-not-found-legacy', {
  passes: [{ name: 'error -32002' }, { name: 'on the oldest revision', revision: '2024-11-05' }],
  fails: [
    { name: 'the code of 2026-07-28', server: failing(-32602), says: 'error -32602' },
    { name: 'an internal error', server: failing(-32603), says: 'error -32603' },
    {
      name: 'a result',
      server: answering('resources/read', (seen) => replying(seen, { result: { contents: [] } })),
      says: 'a result',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    { name: 'authorization first', server: answering('resources/read', () => new Response(null, { status: 401 })) },
  ],
})
