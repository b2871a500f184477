import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('tools-call-unknown-tool-code', {
  passes: [{ name: '-32602' }, { name: 'on legacy', revision: '2024-11-05' }],
  fails: [
    {
      name: '-32601',
      server: answering('tools/call', (seen) => replying(seen, { error: { code: -32601, message: 'No such tool' } })),
      says: 'has the code -32601',
    },
  ],
  notApplicable: [{ name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) }],
  notExercised: [
    {
      name: 'a result instead of an error',
      server: answering('tools/call', (seen) => replying(seen, { result: { content: [], isError: true } })),
    },
  ],
})
