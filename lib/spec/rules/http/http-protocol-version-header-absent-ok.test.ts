import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript, headers: [string, string][] = []): Transcript => {
  t.sends({ id: 1, method: 'tools/list' }, { headers })
  return t
}
const refusal = 'Bad Request: missing MCP-Protocol-Version'

testRule('http-protocol-version-header-absent-ok', {
  passes: [
    {
      name: 'a request that is served',
      session: (t, revision) => lists(t.connects(revision)).receives({ id: 1, result: { tools: [] } }),
    },
  ],
  fails: [
    {
      name: 'a refusal',
      session: (t, revision) => lists(t.connects(revision)).receives(refusal, { status: 400, type: 'text/plain' }),
      says: '400',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2026-07-28', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'a request with the header',
      session: (t, revision) =>
        lists(t.connects(revision), [['MCP-Protocol-Version', revision]]).receives({ id: 1, result: { tools: [] } }),
    },
    {
      name: 'a refusal for something else',
      session: (t, revision) => lists(t.connects(revision)).receives('no session', { status: 400, type: 'text/plain' }),
    },
  ],
})
