import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const answered = (t: Transcript, method: string, sessionId?: string): void => {
  t.sends({ id: 0, method, params: {} })
  t.head(200, 'application/json', { headers: sessionId === undefined ? [] : [['mcp-session-id', sessionId]] })
}

testRule('http-session-id-from-initialize', {
  passes: [
    {
      name: 'one id for the whole session',
      session: (t, revision) => {
        answered(t.connects(revision), 'initialize', 'a')
        answered(t, 'tools/list', 'a')
      },
    },
    {
      name: 'a new session with a new id',
      session: (t, revision) => {
        answered(t.connects(revision), 'initialize', 'a')
        answered(t, 'initialize', 'b')
        answered(t, 'tools/list', 'b')
      },
    },
  ],
  fails: [
    {
      name: 'an id that comes late, told once',
      session: (t, revision) => {
        answered(t.connects(revision), 'initialize')
        answered(t, 'tools/list', 'a')
        answered(t, 'tools/list', 'a')
      },
      says: 'after the handshake',
    },
    {
      name: 'an id that changes',
      session: (t, revision) => {
        answered(t.connects(revision), 'initialize', 'a')
        answered(t, 'tools/list', 'b')
      },
      says: 'changed',
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
        answered(t.connects(revision), 'initialize')
        answered(t, 'tools/list')
      },
    },
  ],
})
