import { testProbe } from '@/lib/testing/probe-tester'
import { answering, breaking, replying } from '@/lib/testing/reference/breaks'

testProbe('versioning-unsupported-error', {
  passes: [{ name: 'error -32022' }],
  fails: [
    {
      name: 'served all the same',
      server: answering('server/discover', (seen) => replying(seen, { result: { supportedVersions: [] } })),
      says: 'HTTP 200 and a result',
    },
    {
      name: 'another code',
      server: answering('server/discover', (seen) =>
        replying(seen, { error: { code: -32602, message: 'Version?' } }, { status: 400 }),
      ),
      says: 'error -32602',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'authorization first', server: breaking(() => new Response(null, { status: 401 })) }],
})
