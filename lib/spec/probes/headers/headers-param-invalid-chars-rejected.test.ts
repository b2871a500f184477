import { testProbe } from '@/lib/testing/probe-tester'
import { mending } from '@/lib/testing/reference/mending'

testProbe('headers-param-invalid-chars-rejected', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that takes all bytes',
      server: mending(['mcp-param-region', 'mcp-param-stars']),
      says: 'A call with bare bytes in Mcp-Param-Region',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'no tool may be called', tools: [] },
    { name: 'no argument is mirrored', tools: ['add'] },
  ],
})
