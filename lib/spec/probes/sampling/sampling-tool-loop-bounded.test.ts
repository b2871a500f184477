import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { cooking } from '@/lib/testing/reference/asking-tools'
import { goodServer } from '@/lib/testing/reference/server'

const tools = ['cook']
const endless = askingServer([cooking(1_000)])

testProbe('sampling-tool-loop-bounded', {
  passes: [
    { name: 'three rounds', tools, server: askingServer() },
    { name: 'three rounds on legacy', revision: '2025-11-25', tools, server: askingServer() },
  ],
  fails: [
    { name: 'a loop', tools, server: endless, says: 'cook went on after 25 rounds' },
    { name: 'a loop on legacy', revision: '2025-11-25', tools, server: endless },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'an earlier revision', revision: '2025-06-18' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'a model without tools', tools: ['think'], server: askingServer() },
  ],
})
