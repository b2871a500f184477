import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const initializes = (t: Transcript, capabilities: unknown): Transcript => {
  t.sends({ id: 0, method: 'initialize', params: { capabilities } })
  return t
}

testRule('lifecycle-client-capabilities-respected-early', {
  passes: [
    {
      name: 'a capability of the client',
      session: (t, revision) =>
        initializes(t.connects(revision), { sampling: {} }).sse({
          id: 1,
          method: 'sampling/createMessage',
          params: {},
        }),
    },
    {
      name: 'a capability of the server',
      session: (t, revision) =>
        initializes(t.connects(revision, { capabilities: { tools: { listChanged: true } } }), {}).sse({
          method: 'notifications/tools/list_changed',
        }),
    },
  ],
  fails: [
    {
      name: 'sampling out of the blue',
      session: (t, revision) =>
        initializes(t.connects(revision), { roots: {} }).sse({ id: 1, method: 'sampling/createMessage', params: {} }),
      path: '/method',
      says: 'the client declared no sampling',
    },
    {
      name: 'news that were never announced',
      session: (t, revision) =>
        initializes(t.connects(revision, { capabilities: { tools: { listChanged: false } } }), {}).sse({
          method: 'notifications/tools/list_changed',
        }),
      says: 'the server declared no tools.listChanged',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [
    {
      name: 'a handshake that was not seen',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse({ id: 1, method: 'sampling/createMessage', params: {} })
      },
    },
    {
      name: 'a ping, which takes nothing',
      session: (t, revision) => initializes(t.connects(revision), {}).sse({ id: 1, method: 'ping' }),
    },
  ],
})
