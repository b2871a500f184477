import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const says = (t: Transcript, message: Readonly<Record<string, unknown>>): void => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  t.sse({ method: 'notifications/message', params: { level: 'info', data: 'x' }, ...message })
}

testRule('jsonrpc-notification-no-id', {
  passes: [
    {
      name: 'no id',
      session: (t, revision) => {
        says(t.connects(revision), {})
      },
    },
  ],
  fails: [
    {
      name: 'a number',
      session: (t, revision) => {
        says(t.connects(revision), { id: 12 })
      },
      path: '/id',
      says: '12',
    },
    {
      name: 'null',
      session: (t, revision) => {
        says(t.connects(revision), { id: null })
      },
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'only a result',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/list' })
        t.receives({ id: 1, result: { tools: [] } })
      },
    },
  ],
})
