import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('tools-call-malformed-request', {
  passes: [
    { name: 'errors', tools: [] },
    { name: 'on legacy', revision: '2025-11-25', tools: [] },
  ],
  fails: [
    {
      name: 'results',
      server: answering('tools/call', (seen) =>
        replying(seen, { result: { resultType: 'complete', content: [], isError: true } }),
      ),
      says: 'without a name',
      times: 2,
    },
  ],
  notApplicable: [{ name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) }],
  notExercised: [
    { name: 'authorization first', server: answering('tools/call', () => new Response(null, { status: 401 })) },
  ],
})
