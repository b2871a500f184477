import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { PAGED } from '@/lib/testing/reference/lists'
import { goodServer } from '@/lib/testing/reference/server'
import type { Revision } from '@/lib/protocol/revisions'

const paged = (revision: Revision) => goodServer(revision, { methods: PAGED })

testProbe('pagination-cursor-usable', {
  passes: [
    { name: 'three pages', server: paged },
    { name: 'on legacy', revision: '2024-11-05', server: paged },
  ],
  fails: [
    {
      name: 'a cursor that is refused',
      server: (revision) =>
        paged(revision).breaking((seen) =>
          JSON.stringify(seen.message).includes('"p2"')
            ? replying(seen, { error: { code: -32602, message: 'Unknown cursor' } })
            : undefined,
        ),
      says: 'with the cursor "p2" was answered with',
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'one page' }],
})
