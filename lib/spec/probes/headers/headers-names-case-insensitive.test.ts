import { testProbe } from '@/lib/testing/probe-tester'
import { pickyAbout } from '@/lib/testing/reference/mending'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('headers-names-case-insensitive', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that knows one spelling',
      server: pickyAbout((headers) => headers.every(([name]) => name !== 'mcp-method' && name !== 'MCP-METHOD')),
      says: 'lower case',
      times: 2,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'a server that lists nothing', server: (revision) => goodServer(revision, { methods: {} }) }],
})
