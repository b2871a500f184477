import { testProbe } from '@/lib/testing/probe-tester'
import { pickyAbout } from '@/lib/testing/reference/mending'

testProbe('headers-param-absent-not-expected', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that wants the header always',
      server: pickyAbout(
        (headers) =>
          headers.every(([name, value]) => name !== 'Mcp-Method' || value !== 'tools/call') ||
          headers.some(([name]) => name === 'Mcp-Param-Region'),
      ),
      says: 'A call without region',
      times: 2,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'no tool may be called', tools: [] },
    { name: 'no argument is mirrored', tools: ['add'] },
  ],
})
