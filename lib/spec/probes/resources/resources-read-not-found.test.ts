import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { COMPLETING } from '@/lib/testing/reference/completion'
import { holding } from '@/lib/testing/reference/resources'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('resources-read-not-found', {
  passes: [
    { name: 'error -32602' },
    { name: 'a server with templates', server: (revision) => goodServer(revision, COMPLETING) },
    { name: 'a server without resources to list', server: holding([]) },
  ],
  fails: [
    {
      name: 'the code of earlier revisions',
      server: answering('resources/read', (seen) => replying(seen, { error: { code: -32002, message: 'Gone' } })),
      says: 'note://one/parley-no-such-resource, which is not there, was answered with HTTP 200 and error -32002',
    },
    {
      name: 'a result',
      server: answering('resources/read', (seen) => replying(seen, { result: { contents: [] } })),
      says: 'a result; error -32602 is due',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'authorization first', server: answering('resources/read', () => new Response(null, { status: 401 })) },
  ],
})
