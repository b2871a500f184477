import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const declared = { capabilities: { tools: {} } }
const lists = (t: Transcript, names: readonly string[], cursor?: string, nextCursor?: string): void => {
  t.sends({ id: 1, method: 'tools/list', params: { ...(cursor === undefined ? {} : { cursor }) } })
  t.receives({ id: 1, result: { tools: names.map((name) => ({ name })), ...(nextCursor && { nextCursor }) } })
}

testRule('tools-name-unique', {
  passes: [
    {
      name: 'two names, listed twice',
      session: (t, revision) => {
        t.connects(revision, declared)
        lists(t, ['book', 'cancel'])
        lists(t, ['book', 'cancel'])
      },
    },
  ],
  fails: [
    {
      name: 'one name twice on one page',
      session: (t, revision) => {
        t.connects(revision, declared)
        lists(t, ['book', 'book'])
      },
      path: '/result/tools/1/name',
      says: 'book',
    },
    {
      name: 'one name on two pages',
      session: (t, revision) => {
        t.connects(revision, declared)
        lists(t, ['book'], undefined, 'more')
        lists(t, ['book'], 'more')
      },
    },
  ],
  notApplicable: [
    { name: 'a server without tools', session: (t, revision) => t.connects(revision) },
    {
      name: 'a revision that says it differently',
      revision: '2025-06-18',
      session: (t, revision) => t.connects(revision),
    },
  ],
  notExercised: [{ name: 'tools never listed', session: (t, revision) => t.connects(revision, declared) }],
})
