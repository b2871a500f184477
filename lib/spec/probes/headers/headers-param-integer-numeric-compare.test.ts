import { testProbe } from '@/lib/testing/probe-tester'
import { pickyAbout } from '@/lib/testing/reference/mending'

testProbe('headers-param-integer-numeric-compare', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that compares text',
      server: pickyAbout((headers) => headers.every(([, value]) => value !== '3.0')),
      says: 'Mcp-Param-Stars: 3.0',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'no tool may be called', tools: [] },
    { name: 'no argument is mirrored', tools: ['add'] },
  ],
})
