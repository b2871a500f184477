import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { goodServer } from '@/lib/testing/reference/server'

const tools = ['book', 'think']

testProbe('mrtr-extra-responses-ignored', {
  passes: [{ name: 'one answer too many', tools, server: askingServer() }],
  fails: [
    {
      name: 'a server that is strict',
      tools,
      server: askingServer(undefined, { strict: true }),
      says: 'The retry of book with one answer too many was answered with HTTP 200 and error -32602',
      times: 2,
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'no tool may be called', tools: [], server: askingServer() },
  ],
})
