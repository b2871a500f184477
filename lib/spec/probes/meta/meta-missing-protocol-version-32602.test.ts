import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'

const info = { resultType: 'complete', supportedVersions: ['2026-07-28'], capabilities: {} }

testProbe('meta-missing-protocol-version-32602', {
  passes: [{ name: 'a refusal' }],
  fails: [
    {
      name: 'a server that does not look',
      server: answering('server/discover', (seen) => replying(seen, { result: info })),
      says: 'a result; error -32602 is due',
    },
    {
      name: 'another code',
      server: answering('server/discover', (seen) =>
        replying(seen, { error: { code: -32600, message: 'Invalid' } }, { status: 400 }),
      ),
      says: 'error -32600',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'authorization first', server: answering('server/discover', () => new Response(null, { status: 401 })) },
  ],
})
