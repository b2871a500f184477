import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const says = (t: Transcript, members: Readonly<Record<string, unknown>>): void => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  t.sse({ method: 'notifications/tools/list_changed', ...members })
}

testRule('jsonrpc-params-object', {
  passes: [
    {
      name: 'an object',
      session: (t, revision) => {
        says(t.connects(revision), { params: {} })
      },
    },
  ],
  fails: [
    {
      name: 'null',
      session: (t, revision) => {
        says(t.connects(revision), { params: null })
      },
      path: '/params',
      says: 'null',
    },
    {
      name: 'an array',
      session: (t, revision) => {
        says(t.connects(revision), { params: [1] })
      },
      says: 'an array',
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'no params',
      session: (t, revision) => {
        says(t.connects(revision), {})
      },
    },
  ],
})
