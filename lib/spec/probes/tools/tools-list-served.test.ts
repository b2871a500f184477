import { testProbe } from '@/lib/testing/probe-tester'
import { answering, changing, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('tools-list-served', {
  passes: [{ name: 'a list of tools' }],
  fails: [
    {
      name: 'an error',
      server: answering('tools/list', (seen) =>
        replying(seen, { error: { code: -32601, message: 'Method not found' } }),
      ),
      says: 'error -32601',
    },
    {
      name: 'a result without the list',
      server: answering('tools/list', (_seen, next) => changing(next, ({ tools: _, ...rest }) => rest)),
      says: 'no array “tools”',
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'a revision that does not ask for it', revision: '2025-11-25' },
  ],
  notExercised: [
    {
      name: 'a server that is told to slow down',
      server: answering('tools/list', () => new Response(null, { status: 429 })),
    },
  ],
})
