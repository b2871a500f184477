import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript): Transcript => {
  t.sends({ id: 1, method: 'tools/list' })
  return t
}
const answer = '{"jsonrpc":"2.0","id":1,"result":{"tools":[]}}'

testRule('http-content-type-matches-body', {
  passes: [
    { name: 'JSON', session: (t, revision) => lists(t.connects(revision)).receives(answer) },
    { name: 'events', session: (t, revision) => lists(t.connects(revision)).sse(answer) },
  ],
  fails: [
    {
      name: 'events called JSON',
      session: (t, revision) => lists(t.connects(revision)).receives(`event: message\ndata: ${answer}\n\n`),
      says: 'an event stream, though declared as JSON',
    },
    {
      name: 'JSON called events',
      session: (t, revision) => lists(t.connects(revision)).block(answer, { truncated: true }).ends(),
      says: 'JSON, though declared as an event stream',
    },
    {
      name: 'a byte order mark',
      session: (t, revision) => lists(t.connects(revision)).receives(`\uFEFF${answer}`),
      says: 'byte order mark',
    },
    {
      name: 'a page',
      session: (t, revision) => lists(t.connects(revision)).receives('<!DOCTYPE html><p>hi</p>'),
      says: 'HTML',
    },
  ],
  notApplicable: [
    {
      name: 'HTTP+SSE',
      revision: '2025-11-25',
      session: (t, revision) => t.connects(revision, { transport: 'http+sse' }),
    },
  ],
  notExercised: [
    {
      name: 'a comment on an event stream',
      session: (t, revision) => lists(t.connects(revision)).block(': hello\n\n'),
    },
  ],
})
