import { testProbe } from '@/lib/testing/probe-tester'
import { breaking, replying } from '@/lib/testing/reference/breaks'
import { referenceServer, type Break } from '@/lib/testing/reference/server'

const both = () => referenceServer({ revisions: ['2025-06-18', '2025-11-25', '2026-07-28'] })
const broken = (change: Break) => () => both().breaking(change)

testProbe('versioning-dual-era-initialize', {
  passes: [{ name: 'both eras', server: both }],
  fails: [
    {
      name: 'initialize refused',
      server: broken((seen) =>
        seen.message['method'] === 'initialize'
          ? replying(seen, { error: { code: -32022, message: 'No' } }, { status: 400 })
          : undefined,
      ),
      says: 'initialize for 2025-11-25 was answered with HTTP 400',
    },
    {
      name: 'a session that is of no use',
      server: broken((seen) =>
        seen.message['method'] === 'ping'
          ? replying(seen, { error: { code: -32020, message: 'Mcp-Method?' } }, { status: 400 })
          : undefined,
      ),
      says: 'ping was answered with HTTP 400',
    },
  ],
  notApplicable: [{ name: 'the modern era alone' }],
  notExercised: [{ name: 'no discovery', server: breaking(() => new Response(null, { status: 500 })) }],
})
