import type { JsonObject } from '@/lib/protocol/json'
import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'

const withData = (data: JsonObject) =>
  answering('server/discover', (seen) =>
    replying(seen, { error: { code: -32022, message: 'No', data } }, { status: 400 }),
  )

testProbe('versioning-unsupported-data', {
  passes: [{ name: 'both members' }],
  fails: [
    { name: 'neither', server: withData({}), times: 2, says: 'data.supported' },
    { name: 'an empty list', server: withData({ supported: [], requested: '1900-01-01' }) },
    {
      name: 'another revision in requested',
      server: withData({ supported: ['2026-07-28'], requested: '2026-07-28' }),
      says: 'data.requested',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'served', server: answering('server/discover', (seen) => replying(seen, { result: {} })) }],
})
