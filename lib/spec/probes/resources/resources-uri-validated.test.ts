import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('resources-uri-validated', {
  passes: [{ name: 'errors' }, { name: 'on legacy', revision: '2025-06-18' }],
  fails: [
    {
      name: 'HTTP 500',
      server: answering('resources/read', () => new Response('Oops', { status: 500 })),
      says: 'resources/read of “not a uri” was answered with HTTP 500',
      times: 3,
    },
    {
      name: 'a result for everything',
      server: answering('resources/read', (seen) => replying(seen, { result: { contents: [] } })),
      says: 'a result; an error is due',
      times: 3,
    },
    {
      name: 'a stack trace',
      revision: '2025-11-25',
      server: answering('resources/read', (seen) =>
        replying(seen, { error: { code: -32603, message: 'TypeError\n    at read (/srv/files.js:3:9)' } }),
      ),
      says: 'stack trace',
      times: 3,
    },
  ],
  notApplicable: [
    { name: 'a server without resources', server: (revision) => goodServer(revision, { capabilities: {} }) },
  ],
  notExercised: [
    { name: 'authorization first', server: answering('resources/read', () => new Response(null, { status: 401 })) },
  ],
})
