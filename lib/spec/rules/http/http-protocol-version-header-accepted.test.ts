import { testRule } from '@/lib/testing/rule-tester'
import type { Revision } from '@/lib/protocol/revisions'
import type { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript, version: Revision): Transcript => {
  t.sends({ id: 1, method: 'tools/list' }, { headers: [['MCP-Protocol-Version', version]] })
  return t
}
const refusal = { id: 1, error: { code: -32000, message: 'Bad Request: Unsupported protocol version' } }

testRule('http-protocol-version-header-accepted', {
  passes: [
    {
      name: 'a request that is served',
      session: (t, revision) => lists(t.connects(revision), revision).receives({ id: 1, result: { tools: [] } }),
    },
  ],
  fails: [
    {
      name: 'a refusal in JSON',
      session: (t, revision) => lists(t.connects(revision), revision).receives(refusal, { status: 400 }),
      says: '2025-11-25',
    },
    {
      name: 'a refusal in words',
      revision: '2025-06-18',
      session: (t, revision) =>
        lists(t.connects(revision), revision).receives('bad MCP-Protocol-Version', { status: 400, type: 'text/plain' }),
      says: '2025-06-18',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2026-07-28', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'another version in the header',
      session: (t, revision) => lists(t.connects(revision), '2024-11-05').receives(refusal, { status: 400 }),
    },
    {
      name: 'a refusal for something else',
      session: (t, revision) =>
        lists(t.connects(revision), revision).receives(
          { id: 1, error: { code: -32000, message: 'No session' } },
          { status: 400 },
        ),
    },
  ],
})
