import { testProbe } from '@/lib/testing/probe-tester'
import { mending } from '@/lib/testing/reference/mending'
import { referenceServer } from '@/lib/testing/reference/server'
import { breaking } from '@/lib/testing/reference/breaks'

testProbe('headers-version-missing-rejected', {
  passes: [
    { name: 'by the book' },
    {
      name: 'both eras, from 2025-06-18 on',
      server: () => referenceServer({ revisions: ['2025-06-18', '2026-07-28'] }),
    },
  ],
  fails: [
    {
      name: 'a server that goes by the body alone',
      server: mending(['mcp-protocol-version']),
      says: 'A request without MCP-Protocol-Version was answered with HTTP 200 and a result',
    },
  ],
  notApplicable: [
    {
      name: 'a server of clients without the header',
      server: () => referenceServer({ revisions: ['2025-03-26', '2026-07-28'] }),
    },
    { name: 'the revision before', revision: '2025-11-25' },
  ],
  notExercised: [{ name: 'no discovery', server: breaking(() => new Response(null, { status: 500 })) }],
})
