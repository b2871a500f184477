import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const calls = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  return t
}
const audio = {
  content: [
    { type: 'text', text: 'hear' },
    { type: 'audio', data: '', mimeType: 'audio/wav' },
  ],
}

testRule('versioning-respects-negotiated-early', {
  passes: [
    {
      name: 'audio where it is known',
      session: (t, revision) => calls(t.connects(revision)).receives({ id: 1, result: audio }),
    },
  ],
  fails: [
    {
      name: 'audio before its time',
      revision: '2024-11-05',
      session: (t, revision) => calls(t.connects(revision)).receives({ id: 1, result: audio }),
      path: '/result/content/1/type',
      says: 'came with 2025-03-26',
    },
    {
      name: 'structured content and a link, each told once',
      session: (t, revision) =>
        calls(t.connects(revision)).receives({
          id: 1,
          result: { structuredContent: {}, content: [{ type: 'resource_link' }, { type: 'resource_link' }] },
        }),
      times: 2,
    },
    {
      name: 'schemas of results',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/list' })
        t.receives({ id: 1, result: { tools: [{ name: 'a' }, { name: 'b', outputSchema: {} }] } })
      },
      path: '/result/tools/1/outputSchema',
    },
    {
      name: 'a question of a later time',
      session: (t, revision) => calls(t.connects(revision)).sse({ id: 1, method: 'elicitation/create', params: {} }),
      path: '/method',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [{ name: 'nothing was said', session: (t, revision) => t.connects(revision) }],
})
