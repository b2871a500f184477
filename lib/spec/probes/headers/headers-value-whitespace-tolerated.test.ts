import { testProbe } from '@/lib/testing/probe-tester'
import { pickyAbout } from '@/lib/testing/reference/mending'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('headers-value-whitespace-tolerated', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that does not trim',
      server: pickyAbout((headers) => headers.every(([, value]) => value === value.trim())),
      says: 'blanks around Mcp-Method',
      times: 2,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'a server that lists nothing', server: (revision) => goodServer(revision, { methods: {} }) }],
})
