import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/list' })
  return t
}

testRule('errors-no-http-500-for-rpc-errors', {
  passes: [
    {
      name: 'an error in JSON',
      session: (t, revision) =>
        lists(t.connects(revision)).receives({ id: 1, error: { code: -32603, message: 'Away' } }, { status: 500 }),
    },
  ],
  fails: [
    {
      name: 'a page',
      session: (t, revision) =>
        lists(t.connects(revision)).receives('<h1>Oops</h1>', { status: 500, type: 'text/html' }),
      says: 'tools/list (id 1) was answered with a bare 500',
    },
    { name: 'nothing', session: (t, revision) => lists(t.connects(revision)).accepted(502), says: '502' },
  ],
  notApplicable: '2024-11-05',
  notExercised: [
    {
      name: 'a result',
      session: (t, revision) => lists(t.connects(revision)).receives({ id: 1, result: { tools: [] } }),
    },
  ],
})
