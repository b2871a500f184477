import { testProbe } from '@/lib/testing/probe-tester'
import { mending } from '@/lib/testing/reference/mending'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('headers-name-mismatch-rejected', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that goes by the body alone',
      server: mending(['mcp-name']),
      says: 'resources/read with another name in Mcp-Name',
      times: 3,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing with a name', server: (revision) => goodServer(revision, { capabilities: {} }) }],
})
