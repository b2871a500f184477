import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const initialize = (t: Transcript, sessionId?: string): void => {
  t.sends({ id: 0, method: 'initialize', params: {} })
  t.head(200, 'application/json', { headers: sessionId === undefined ? [] : [['mcp-session-id', sessionId]] })
}

testRule('http-session-id-secure', {
  passes: [
    {
      name: 'a UUID',
      session: (t, revision) => {
        initialize(t.connects(revision), '1868a90c-5f2b-4d0e-9a7c-0f6a4d1b7e33')
      },
    },
  ],
  fails: [
    {
      name: 'a clock',
      session: (t, revision) => {
        initialize(t.connects(revision), '1785235200000')
      },
      says: 'plain number',
    },
    {
      name: 'a short one',
      session: (t, revision) => {
        initialize(t.connects(revision), 'x7f3')
      },
      says: '4 characters',
    },
    {
      name: 'the same for two handshakes',
      session: (t, revision) => {
        initialize(t.connects(revision), 'the-one-and-only-session')
        initialize(t, 'the-one-and-only-session')
      },
      says: 'before',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2026-07-28', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'no session',
      session: (t, revision) => {
        initialize(t.connects(revision))
      },
    },
  ],
})
