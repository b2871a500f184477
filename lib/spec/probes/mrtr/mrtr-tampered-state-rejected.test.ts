import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { goodServer } from '@/lib/testing/reference/server'

const tools = ['book', 'think']

testProbe('mrtr-tampered-state-rejected', {
  passes: [{ name: 'a signed state', tools, server: askingServer() }],
  fails: [
    {
      name: 'a state that nobody looks at',
      tools,
      server: askingServer(undefined, { ignoresState: true }),
      says: 'The retry of book completed with a requestState of which one character was changed',
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
    { name: 'tools without a state', tools, server: askingServer(undefined, { stateless: true }) },
  ],
})
