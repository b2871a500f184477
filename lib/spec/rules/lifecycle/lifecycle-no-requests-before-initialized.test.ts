import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const initializes = (t: Transcript): Transcript => {
  t.sends({ id: 0, method: 'initialize', params: { capabilities: {} } })
  return t
}
const initialized = (t: Transcript): void => {
  t.sends({ method: 'notifications/initialized' })
}

testRule('lifecycle-no-requests-before-initialized', {
  passes: [
    {
      name: 'a ping, and questions later',
      session: (t, revision) => {
        initialized(initializes(t.connects(revision)).sse({ id: 1, method: 'ping' }))
        t.opens()
        t.sse({ id: 2, method: 'roots/list' })
      },
    },
  ],
  fails: [
    {
      name: 'a question in the middle of the handshake',
      session: (t, revision) => {
        initialized(initializes(t.connects(revision)).sse({ id: 1, method: 'roots/list' }))
      },
      path: '/method',
      says: 'roots/list',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    {
      name: 'a handshake that was not seen',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse({ id: 2, method: 'roots/list' })
      },
    },
  ],
})
