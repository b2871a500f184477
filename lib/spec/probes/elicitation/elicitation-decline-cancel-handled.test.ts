import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { CARELESS, tools, UNASKING } from '@/lib/testing/reference/careless-booking'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('elicitation-decline-cancel-handled', {
  passes: [{ name: 'a tool that copes', tools, server: askingServer() }],
  fails: CARELESS,
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'another revision', revision: '2025-11-25' },
  ],
  notExercised: UNASKING,
})
