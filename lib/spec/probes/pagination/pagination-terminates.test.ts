import { testProbe } from '@/lib/testing/probe-tester'
import { changing } from '@/lib/testing/reference/breaks'
import { PAGED } from '@/lib/testing/reference/lists'
import { goodServer } from '@/lib/testing/reference/server'
import type { Revision } from '@/lib/protocol/revisions'

const paged = (revision: Revision) => goodServer(revision, { methods: PAGED })

testProbe('pagination-terminates', {
  passes: [{ name: 'three pages', server: paged }],
  fails: [
    {
      name: 'the same cursor again',
      server: (revision) =>
        paged(revision).breaking((seen, next) =>
          JSON.stringify(seen.message).includes('"p2"')
            ? changing(next, (result) => ({ ...result, nextCursor: 'p2' }))
            : undefined,
        ),
      says: 'a second time',
    },
    {
      name: 'empty pages without end',
      server: (revision) => {
        let page = 0
        return paged(revision).breaking((seen, next) =>
          seen.message['method'] === 'tools/list' && JSON.stringify(seen.message).includes('"cursor"')
            ? changing(
                () =>
                  next({
                    message: { ...seen.message, params: { ...(seen.message['params'] as object), cursor: 'p3' } },
                  }),
                (result) => ({ ...result, tools: [], nextCursor: `n${page++}` }),
              )
            : undefined,
        )
      },
      says: 'goes on after 100 pages',
    },
  ],
  notApplicable: 'always',
  notExercised: [{ name: 'one page' }],
})
