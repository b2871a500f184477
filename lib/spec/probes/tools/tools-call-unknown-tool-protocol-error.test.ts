import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('tools-call-unknown-tool-protocol-error', {
  passes: [{ name: 'an error' }, { name: 'on legacy', revision: '2025-03-26' }],
  fails: [
    {
      name: 'a result that says so',
      server: answering('tools/call', (seen) => replying(seen, { result: { content: [], isError: true } })),
      says: 'a JSON-RPC error is due',
    },
  ],
  notApplicable: [{ name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) }],
  notExercised: [
    { name: 'authorization first', server: answering('tools/call', () => new Response(null, { status: 401 })) },
  ],
})
