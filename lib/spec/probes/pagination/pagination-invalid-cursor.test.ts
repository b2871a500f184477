import { testProbe } from '@/lib/testing/probe-tester'
import { answering } from '@/lib/testing/reference/breaks'
import { PAGED, UNPAGED } from '@/lib/testing/reference/lists'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('pagination-invalid-cursor', {
  passes: [
    { name: '-32602', server: (revision) => goodServer(revision, { methods: UNPAGED }) },
    {
      name: 'a server with pages',
      server: (revision) => goodServer(revision, { capabilities: { tools: {} }, methods: PAGED }),
    },
  ],
  fails: [{ name: 'the first page', says: 'with an invalid cursor', times: 4 }],
  notApplicable: [{ name: 'a server without lists', server: (revision) => goodServer(revision, { capabilities: {} }) }],
  notExercised: [
    { name: 'authorization first', server: answering('tools/list', () => new Response(null, { status: 401 })) },
  ],
})
