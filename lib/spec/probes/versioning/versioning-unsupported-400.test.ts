import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'

testProbe('versioning-unsupported-400', {
  passes: [{ name: '400' }],
  fails: [
    {
      name: 'the error with 200',
      server: answering('server/discover', (seen) => replying(seen, { error: { code: -32022, message: 'No' } })),
      says: 'HTTP 200 and error -32022',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'served', server: answering('server/discover', (seen) => replying(seen, { result: {} })) }],
})
