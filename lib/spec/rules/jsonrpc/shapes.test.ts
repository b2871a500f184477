import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript, tools: unknown): void => {
  t.sends({ id: 1, method: 'tools/list' })
  t.receives({ id: 1, result: { tools } })
}

testRule('jsonrpc-schema-valid', {
  passes: [
    {
      name: 'a list of tools',
      revision: '2025-11-25',
      session: (t, revision) => {
        lists(t.connects(revision), [{ name: 'book', inputSchema: { type: 'object' } }])
      },
    },
  ],
  fails: [
    {
      name: 'tools that are no list',
      revision: '2025-11-25',
      session: (t, revision) => {
        lists(t.connects(revision), { book: {} })
      },
      path: '/result/tools',
    },
    {
      name: 'a tool without a schema',
      revision: '2024-11-05',
      session: (t, revision) => {
        lists(t.connects(revision), [{ name: 'book' }])
      },
      path: '/result/tools/0/inputSchema',
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'a method that no schema describes',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'stars/list' })
        t.receives({ id: 1, result: { stars: [] } })
      },
    },
  ],
})
