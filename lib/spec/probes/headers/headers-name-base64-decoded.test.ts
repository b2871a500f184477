import { testProbe } from '@/lib/testing/probe-tester'
import { mending, pickyAbout } from '@/lib/testing/reference/mending'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('headers-name-base64-decoded', {
  passes: [{ name: 'by the book' }],
  fails: [
    {
      name: 'a server that compares as it comes',
      server: pickyAbout((headers) => headers.every(([, value]) => !value.startsWith('=?base64?'))),
      says: 'Mcp-Name in Base64 was answered with HTTP 400',
    },
    {
      name: 'a server that does not compare what is wrapped',
      server: mending(['mcp-name']),
      says: 'another name in Base64',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing with a name', server: (revision) => goodServer(revision, { capabilities: {} }) }],
})
