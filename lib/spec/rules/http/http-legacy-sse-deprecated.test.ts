import { testRule } from '@/lib/testing/rule-tester'

testRule('http-legacy-sse-deprecated', {
  passes: [
    {
      name: 'streamable HTTP',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 1, method: 'tools/list' })
        t.receives({ id: 1, result: { tools: [] } })
      },
    },
  ],
  fails: [
    {
      name: 'HTTP+SSE, told once',
      session: (t, revision) => {
        t.connects(revision, { transport: 'http+sse' }).opens()
        t.head()
        t.sends({ id: 1, method: 'tools/list' })
        t.accepted()
      },
      says: 'HTTP+SSE',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'nothing was answered', session: (t, revision) => t.connects(revision) }],
})
