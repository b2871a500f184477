import { testProbe } from '@/lib/testing/probe-tester'
import { mending, pickyAbout } from '@/lib/testing/reference/mending'

testProbe('headers-param-base64-decoded', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that compares as it comes',
      server: pickyAbout((headers) => headers.every(([, value]) => !value.startsWith('=?base64?'))),
      says: 'Mcp-Param-Region in Base64 was answered with HTTP 400',
    },
    {
      name: 'a server that compares nothing',
      server: mending(['mcp-param-region', 'mcp-param-stars']),
      says: 'other text in Base64',
      times: 2,
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'no tool may be called', tools: [] },
    { name: 'no argument is mirrored', tools: ['add'] },
  ],
})
