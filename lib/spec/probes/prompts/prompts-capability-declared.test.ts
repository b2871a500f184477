import { testProbe } from '@/lib/testing/probe-tester'
import { answering } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('prompts-capability-declared', {
  passes: [{ name: 'declared and served' }, { name: 'on legacy', revision: '2025-06-18' }],
  fails: [
    {
      name: 'served without being declared',
      server: (revision) => ({ ...goodServer(revision), capabilities: {} }),
      says: 'does not declare the capability prompts',
    },
  ],
  notApplicable: [
    {
      name: 'a server without prompts',
      server: (revision) => goodServer(revision, { capabilities: {}, methods: {} }),
    },
  ],
  notExercised: [
    {
      name: 'a server that wants authorization first',
      server: answering('prompts/list', () => new Response(null, { status: 401 })),
    },
  ],
})
