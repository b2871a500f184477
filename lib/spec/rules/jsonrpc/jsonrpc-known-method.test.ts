import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const call = { id: 1, method: 'tools/call', params: { name: 'book' } }
const says = (t: Transcript, message: Readonly<Record<string, unknown>>): void => {
  t.sends(call)
  t.sse(message)
}

testRule('jsonrpc-known-method', {
  passes: [
    {
      name: 'a notification that every revision knows',
      session: (t, revision) => {
        says(t.connects(revision), { method: 'notifications/tools/list_changed' })
      },
    },
    {
      name: 'a request of the revision',
      revision: '2025-06-18',
      session: (t, revision) => {
        says(t.connects(revision), { id: 1, method: 'elicitation/create', params: {} })
      },
    },
  ],
  fails: [
    {
      name: 'a name nobody knows',
      session: (t, revision) => {
        says(t.connects(revision), { method: 'notifications/tools/changed' })
      },
      path: '/method',
      says: 'no revision knows',
    },
    {
      name: 'a notification that is gone',
      session: (t, revision) => {
        says(t.connects(revision), { method: 'notifications/elicitation/complete', params: { elicitationId: 'e' } })
      },
      says: '2026-07-28 does not know',
    },
    {
      name: 'a request that is still to come',
      revision: '2025-03-26',
      session: (t, revision) => {
        says(t.connects(revision), { id: 1, method: 'elicitation/create', params: {} })
      },
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'a method that may be an extension’s',
      session: (t, revision) => {
        says(t.connects(revision, { capabilities: { extensions: { 'com.example/stars': {} } } }), {
          method: 'notifications/stars',
        })
      },
    },
  ],
})
