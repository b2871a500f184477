import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'

const info = { resultType: 'complete', supportedVersions: ['2026-07-28'], capabilities: {} }

testProbe('meta-missing-400', {
  passes: [{ name: 'a refusal' }],
  fails: [
    {
      name: 'a server that does not look',
      server: answering('server/discover', (seen) => replying(seen, { result: info })),
      says: 'HTTP 200 and a result; HTTP 400 is due',
      times: 4,
    },
    {
      name: 'a refusal that looks like a success',
      server: answering('server/discover', (seen) => replying(seen, { error: { code: -32602, message: 'Invalid' } })),
      says: 'error -32602',
      times: 4,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'authorization first', server: answering('server/discover', () => new Response(null, { status: 401 })) },
  ],
})
