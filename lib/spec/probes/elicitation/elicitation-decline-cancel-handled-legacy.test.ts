import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { CARELESS, never, server, tools, UNASKING } from '@/lib/testing/reference/careless-booking'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('elicitation-decline-cancel-handled-legacy', {
  passes: [
    { name: 'a tool that copes', tools, server: askingServer() },
    { name: 'on the first revision that has it', revision: '2025-06-18', tools, server: askingServer() },
  ],
  fails: [
    ...CARELESS,
    {
      name: 'no end after an error',
      tools,
      server: server({ refuse: never }),
      says: 'answered with an error, the call of book',
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'another revision', revision: '2026-07-28' },
  ],
  notExercised: UNASKING,
})
