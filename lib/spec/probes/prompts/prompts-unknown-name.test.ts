import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('prompts-unknown-name', {
  passes: [{ name: 'error -32602' }, { name: 'on legacy', revision: '2024-11-05' }],
  fails: [
    {
      name: 'an empty prompt',
      server: answering('prompts/get', (seen) => replying(seen, { result: { messages: [] } })),
      says: 'a result',
    },
    {
      name: 'another code',
      server: answering('prompts/get', (seen) => replying(seen, { error: { code: -32603, message: 'Oops' } })),
      says: 'error -32603',
    },
  ],
  notApplicable: [
    { name: 'a server without prompts', server: (revision) => goodServer(revision, { capabilities: {} }) },
  ],
  notExercised: [
    { name: 'authorization first', server: answering('prompts/get', () => new Response(null, { status: 401 })) },
  ],
})
