import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { COMPLETING } from '@/lib/testing/reference/completion'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('completion-undeclared-32601', {
  passes: [{ name: 'error -32601' }, { name: 'on legacy', revision: '2025-06-18' }],
  fails: [
    {
      name: 'another code',
      server: answering('completion/complete', (seen) => replying(seen, { error: { code: -32603, message: 'Oops' } })),
      says: 'error -32603',
    },
  ],
  notApplicable: [
    { name: 'a server that declares it', server: (revision) => goodServer(revision, COMPLETING) },
    { name: 'a revision without the capability', revision: '2024-11-05' },
  ],
  notExercised: [
    {
      name: 'authorization first',
      server: answering('completion/complete', () => new Response(null, { status: 401 })),
    },
  ],
})
