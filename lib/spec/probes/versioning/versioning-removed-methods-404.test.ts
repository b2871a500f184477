import { testProbe } from '@/lib/testing/probe-tester'
import { answering, breaking, replying } from '@/lib/testing/reference/breaks'

testProbe('versioning-removed-methods-404', {
  passes: [
    { name: 'all unknown' },
    {
      name: 'initialize told what is spoken here',
      server: answering('initialize', (seen) =>
        replying(seen, { error: { code: -32022, message: 'Speak 2026-07-28' } }, { status: 400 }),
      ),
    },
  ],
  fails: [
    {
      name: 'ping is still answered',
      server: answering('ping', (seen) => replying(seen, { result: {} })),
      says: 'ping was answered with HTTP 200 and a result',
    },
    {
      name: 'subscriptions too',
      server: breaking((seen) =>
        /^resources\/(un)?subscribe$/.test(seen.message['method'] as string)
          ? replying(seen, { result: {} })
          : undefined,
      ),
      times: 2,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'authorization first', server: breaking(() => new Response(null, { status: 401 })) }],
})
