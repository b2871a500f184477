import { testProbe } from '@/lib/testing/probe-tester'
import { mending } from '@/lib/testing/reference/mending'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('headers-values-case-sensitive', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that compares loosely',
      server: mending(['mcp-method']),
      says: 'in capitals',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'a server that lists nothing', server: (revision) => goodServer(revision, { methods: {} }) }],
})
