import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { goodServer } from '@/lib/testing/reference/server'

const tools = ['book', 'think']

testProbe('mrtr-state-bound-to-request', {
  passes: [
    { name: 'states of their own', tools, server: askingServer() },
    { name: 'a state of its own arguments', tools: ['book'], server: askingServer() },
  ],
  fails: [
    {
      name: 'a state that is good for any call',
      tools,
      server: askingServer(undefined, { unbound: true }),
      says: 'think completed with a requestState of book',
      times: 2,
    },
    {
      name: 'a state that is good for any arguments',
      tools: ['book'],
      server: askingServer(undefined, { unbound: true }),
      says: 'book completed with a requestState that was given for other arguments',
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'no tool may be called', tools: [], server: askingServer() },
    { name: 'one tool without arguments', tools: ['think'], server: askingServer() },
    { name: 'tools without a state', tools, server: askingServer(undefined, { stateless: true }) },
  ],
})
