import { testProbe } from '@/lib/testing/probe-tester'
import { answering, breaking, replying } from '@/lib/testing/reference/breaks'
import { COMPLETING } from '@/lib/testing/reference/completion'
import { goodServer } from '@/lib/testing/reference/server'
import { METHODS } from '@/lib/testing/reference/methods'

testProbe('lifecycle-undeclared-capability-32601', {
  passes: [
    { name: 'no completions' },
    {
      name: 'nothing at all',
      server: (revision) => goodServer(revision, { capabilities: {}, methods: {} }),
    },
  ],
  fails: [
    {
      name: 'prompts that are served all the same',
      server: (revision) => goodServer(revision, { capabilities: { tools: {}, resources: {} }, methods: METHODS }),
      says: 'answers prompts/list with HTTP 200 and a result',
    },
    {
      name: 'another code',
      server: answering('completion/complete', (seen) => replying(seen, { error: { code: -32603, message: 'Oops' } })),
      says: 'error -32603',
    },
  ],
  notApplicable: [
    {
      name: 'a server with everything',
      server: (revision) =>
        goodServer(revision, { ...COMPLETING, capabilities: { ...COMPLETING.capabilities, tools: {} } }),
    },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [{ name: 'authorization first', server: breaking(() => new Response(null, { status: 401 })) }],
})
