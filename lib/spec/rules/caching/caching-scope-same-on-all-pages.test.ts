import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'
import type { Revision } from '@/lib/protocol/revisions'

const pages =
  (...scopes: readonly string[]) =>
  (t: Transcript, revision: Revision): void => {
    t.connects(revision)
    scopes.forEach((cacheScope, page) => {
      t.sends({ id: page, method: 'tools/list', params: page === 0 ? {} : { cursor: `after ${page}` } })
      const nextCursor = page < scopes.length - 1 ? { nextCursor: `after ${page + 1}` } : {}
      t.receives({ id: page, result: { resultType: 'complete', tools: [], cacheScope, ...nextCursor } })
    })
  }

testRule('caching-scope-same-on-all-pages', {
  passes: [{ name: 'three private pages', session: pages('private', 'private', 'private') }],
  fails: [
    {
      name: 'the second page differs',
      session: pages('public', 'private'),
      path: '/result/cacheScope',
      says: '“private”',
    },
    { name: 'two of three pages differ from the first', session: pages('private', 'public', 'public'), times: 2 },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'a list of one page', session: pages('private') },
    {
      name: 'two lists of one page each, which may differ',
      session: (t, revision) => {
        pages('private')(t, revision)
        pages('public')(t, revision)
      },
    },
  ],
})
