import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { COMPLETING } from '@/lib/testing/reference/completion'
import { LOGGING } from '@/lib/testing/reference/logging'
import { goodServer } from '@/lib/testing/reference/server'

const unknown = { error: { code: -32601, message: 'Method not found' } }

testProbe('lifecycle-declared-capability-works', {
  passes: [
    { name: 'tools, resources and prompts' },
    { name: 'completions, which refuse what they do not know', server: (revision) => goodServer(revision, COMPLETING) },
    { name: 'logging', server: (revision) => goodServer(revision, LOGGING) },
  ],
  fails: [
    {
      name: 'prompts without their list',
      server: answering('prompts/list', (seen) => replying(seen, unknown)),
      says: 'declares prompts, and answers prompts/list with HTTP 200 and error -32601',
    },
    {
      name: 'completions alone',
      server: (revision) => goodServer(revision, { capabilities: { completions: {} } }),
      says: 'completion/complete',
    },
  ],
  notApplicable: [
    { name: 'a server that declares nothing', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'another requirement on 2026-07-28', revision: '2026-07-28' },
  ],
  notExercised: [
    {
      name: 'a server that is overloaded',
      server: (revision) =>
        goodServer(revision, { capabilities: { tools: {} } }).breaking(({ message }) =>
          message['method'] === 'tools/list' ? new Response(null, { status: 429 }) : undefined,
        ),
    },
  ],
})
