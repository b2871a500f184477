import { testProbe } from '@/lib/testing/probe-tester'
import { changing } from '@/lib/testing/reference/breaks'
import { PAGED } from '@/lib/testing/reference/lists'
import { goodServer } from '@/lib/testing/reference/server'
import type { Revision } from '@/lib/protocol/revisions'

const paged = (revision: Revision) => goodServer(revision, { methods: PAGED })

testProbe('pagination-stable-cursors', {
  passes: [{ name: 'the same page', server: paged }],
  fails: [
    {
      name: 'another page the second time',
      server: (revision) => {
        let asked = 0
        return paged(revision).breaking((seen, next) =>
          JSON.stringify(seen.message).includes('"p2"') && asked++ > 0
            ? changing(next, (result) => ({ ...result, tools: [] }))
            : undefined,
        )
      },
      says: 'another page the second time',
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'one page' }],
})
