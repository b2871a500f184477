import { testProbe } from '@/lib/testing/probe-tester'
import { breaking } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('http-origin-rejected', {
  passes: [
    { name: 'refused' },
    {
      name: 'HTTP+SSE',
      revision: '2024-11-05',
      server: (revision) => goodServer(revision, { transport: 'http+sse' }),
    },
  ],
  fails: [
    {
      name: 'a server that lets every page in',
      server: breaking((_seen, next) => next({ headers: { origin: undefined } })),
      says: 'HTTP 200 and a result',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing is served', server: (revision) => goodServer(revision, { methods: {} }) }],
})
