import { testProbe } from '@/lib/testing/probe-tester'
import { answering, breaking, replying } from '@/lib/testing/reference/breaks'
import { referenceServer } from '@/lib/testing/reference/server'

testProbe('versioning-initialize-error-names-versions', {
  passes: [
    { name: 'in message and data' },
    {
      name: 'in the message alone',
      server: answering('initialize', (seen) =>
        replying(seen, { error: { code: -32601, message: 'Speak 2026-07-28' } }, { status: 404 }),
      ),
    },
  ],
  fails: [
    {
      name: 'a bare refusal',
      server: answering('initialize', (seen) =>
        replying(seen, { error: { code: -32601, message: 'Method not found' } }, { status: 404 }),
      ),
      says: 'does not name 2026-07-28',
    },
  ],
  notApplicable: [
    { name: 'a server of both eras', server: () => referenceServer({ revisions: ['2025-11-25', '2026-07-28'] }) },
    { name: 'the revision before', revision: '2025-11-25' },
    {
      name: 'legacy clients served in silence',
      server: answering('initialize', (seen) => replying(seen, { result: {} })),
    },
  ],
  notExercised: [{ name: 'no discovery', server: breaking(() => new Response(null, { status: 500 })) }],
})
