import { META } from '@/lib/protocol/meta'
import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript, meta = {}): Transcript => {
  t.sends({ id: 1, method: 'tools/list', params: { _meta: meta } })
  return t
}
const modern = { [META.protocolVersion]: '2026-07-28' }

testRule('http-no-session-id-minted', {
  passes: [
    {
      name: 'no session',
      session: (t, revision) => lists(t.connects(revision), modern).receives({ id: 1, result: {} }),
    },
  ],
  fails: [
    {
      name: 'a session id',
      session: (t, revision) =>
        lists(t.connects(revision), modern).receives({ id: 1, result: {} }, { headers: [['mcp-session-id', 'a1']] }),
      says: 'Mcp-Session-Id',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'a request without the envelope',
      session: (t, revision) =>
        lists(t.connects(revision)).receives({ id: 1, result: {} }, { headers: [['mcp-session-id', 'a1']] }),
    },
  ],
})
