import { testProbe } from '@/lib/testing/probe-tester'
import { mending } from '@/lib/testing/reference/mending'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('headers-method-mismatch-rejected', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that goes by the body alone',
      server: mending(['mcp-method']),
      says: 'A request with Mcp-Method: prompts/list in place of its own method',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'a server that lists nothing', server: (revision) => goodServer(revision, { methods: {} }) }],
})
