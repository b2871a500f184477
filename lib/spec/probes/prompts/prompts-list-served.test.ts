import { testProbe } from '@/lib/testing/probe-tester'
import { answering, changing, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('prompts-list-served', {
  passes: [{ name: 'a list of prompts' }],
  fails: [
    {
      name: 'an error',
      server: answering('prompts/list', (seen) =>
        replying(seen, { error: { code: -32601, message: 'Method not found' } }),
      ),
      says: 'error -32601',
    },
    {
      name: 'a result without the list',
      server: answering('prompts/list', (_seen, next) => changing(next, ({ prompts: _, ...rest }) => rest)),
      says: 'no array “prompts”',
    },
  ],
  notApplicable: [
    { name: 'a server without prompts', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'a revision that does not ask for it', revision: '2025-11-25' },
  ],
  notExercised: [
    {
      name: 'a server that is told to slow down',
      server: answering('prompts/list', () => new Response(null, { status: 429 })),
    },
  ],
})
