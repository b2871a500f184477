import { objectAt } from '@/lib/protocol/json'
import { testProbe } from '@/lib/testing/probe-tester'
import { answering, changing } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

const SWAPPED: Record<string, string> = { '2025-06-18': '2025-11-25', '2025-11-25': '2025-06-18' }

testProbe('versioning-echo-requested', {
  passes: [
    { name: 'a server of all revisions' },
    { name: 'a server of one', server: (revision) => goodServer(revision, { revisions: ['2025-06-18'] }) },
  ],
  fails: [
    {
      name: 'two revisions swapped',
      server: answering('initialize', ({ message }, next) => {
        const asked = objectAt(message, 'params')?.['protocolVersion'] as string
        return changing(next, (result) => ({ ...result, protocolVersion: SWAPPED[asked] ?? asked }))
      }),
      times: 2,
      says: 'Asked for 2025-06-18, the server answers 2025-11-25; asked for 2025-11-25, 2025-06-18.',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    { name: 'a server that never answers', server: answering('initialize', () => new Response(null, { status: 500 })) },
  ],
})
