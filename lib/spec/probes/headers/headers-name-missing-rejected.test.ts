import { testProbe } from '@/lib/testing/probe-tester'
import { mending } from '@/lib/testing/reference/mending'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('headers-name-missing-rejected', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that goes by the body alone',
      server: mending(['mcp-name']),
      says: 'resources/read without Mcp-Name',
      times: 3,
    },
    { name: 'the same, where no tool may be called', server: mending(['mcp-name']), tools: [], times: 2 },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing with a name', server: (revision) => goodServer(revision, { capabilities: {} }) }],
})
