import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const asks = (t: Transcript, message: Readonly<Record<string, unknown>>): void => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  t.sse(message)
}

testRule('jsonrpc-request-id-type', {
  passes: [
    {
      name: 'zero',
      session: (t, revision) => {
        asks(t.connects(revision), { id: 0, method: 'roots/list' })
      },
    },
  ],
  fails: [
    {
      name: 'null',
      session: (t, revision) => {
        asks(t.connects(revision), { id: null, method: 'roots/list' })
      },
      path: '/id',
      says: 'null',
    },
    {
      name: 'a fraction',
      session: (t, revision) => {
        asks(t.connects(revision), { id: 1.5, method: 'ping' })
      },
      says: '1.5',
    },
    {
      name: 'a request without an id',
      session: (t, revision) => {
        asks(t.connects(revision), { method: 'roots/list' })
      },
      says: 'no id',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    {
      name: 'a notification',
      session: (t, revision) => {
        asks(t.connects(revision), { method: 'notifications/message', params: {} })
      },
    },
  ],
})
