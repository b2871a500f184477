import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const initialize = (t: Transcript, sessionId: string): void => {
  t.sends({ id: 0, method: 'initialize', params: {} })
  t.head(200, 'application/json', { headers: [['mcp-session-id', sessionId]] })
}

testRule('http-session-id-visible-ascii', {
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
      name: 'a space, told once',
      session: (t, revision) => {
        initialize(t.connects(revision), 'my session')
        t.sends({ id: 1, method: 'tools/list' })
        t.head(200, 'application/json', { headers: [['Mcp-Session-Id', 'my session']] })
      },
      says: 'visible ASCII',
    },
    {
      name: 'nothing',
      session: (t, revision) => {
        initialize(t.connects(revision), '')
      },
      says: 'empty',
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
        t.connects(revision).sends({ id: 0, method: 'initialize', params: {} })
        t.head(200, 'application/json')
      },
    },
  ],
})
