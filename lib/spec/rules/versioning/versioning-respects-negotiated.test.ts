import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}

testRule('versioning-respects-negotiated', {
  passes: [
    {
      name: 'what the revision itself brought',
      revision: '2025-06-18',
      session: (t, revision) =>
        calls(t.connects(revision)).receives({
          id: 1,
          result: { content: [{ type: 'resource_link', uri: 'file:///a', name: 'a' }], structuredContent: {} },
        }),
    },
    {
      name: 'url mode where it is known',
      session: (t, revision) =>
        calls(t.connects(revision)).sse({ id: 1, method: 'elicitation/create', params: { mode: 'url' } }),
    },
  ],
  fails: [
    {
      name: 'url mode before its time',
      revision: '2025-06-18',
      session: (t, revision) =>
        calls(t.connects(revision)).sse({ id: 1, method: 'elicitation/create', params: { mode: 'url' } }),
      path: '/params/mode',
      says: 'came with 2025-11-25',
    },
    {
      name: 'tools for the model before their time',
      revision: '2025-06-18',
      session: (t, revision) =>
        calls(t.connects(revision)).sse({
          id: 1,
          method: 'sampling/createMessage',
          params: { tools: [], messages: [{ role: 'user', content: { type: 'tool_result' } }] },
        }),
      path: '/params/tools',
      times: 2,
    },
    {
      name: 'a round in a session',
      session: (t, revision) =>
        calls(t.connects(revision)).receives({ id: 1, result: { resultType: 'input_required' } }),
      path: '/result/resultType',
    },
    {
      name: 'a notification of the next revision',
      session: (t, revision) => calls(t.connects(revision)).sse({ method: 'notifications/subscriptions/acknowledged' }),
      path: '/method',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    {
      name: 'only errors',
      session: (t, revision) =>
        calls(t.connects(revision)).receives({ id: 1, error: { code: -32602, message: 'No such tool' } }),
    },
  ],
})
