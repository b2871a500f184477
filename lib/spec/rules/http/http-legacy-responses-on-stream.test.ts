import { testRule } from '@/lib/testing/rule-tester'
import type { HttpId } from '@/lib/recording/events'
import type { Transcript } from '@/lib/testing/transcript'

const url = 'http://server.test/messages'
const sse = { transport: 'http+sse' } as const
const answer = { id: 1, result: { tools: [] } }
const lists = (t: Transcript): HttpId => {
  const stream = t.opens()
  t.block('event: endpoint\ndata: /messages\n\n')
  t.sends({ id: 1, method: 'tools/list' }, { url })
  return stream
}

testRule('http-legacy-responses-on-stream', {
  passes: [
    {
      name: 'on the stream',
      session: (t, revision) => {
        const stream = lists(t.connects(revision, sse))
        t.accepted().sse(answer, { on: stream })
      },
    },
  ],
  fails: [
    {
      name: 'in the body',
      session: (t, revision) => {
        lists(t.connects(revision, sse))
        t.receives(answer)
      },
      says: 'tools/list (id 1)',
    },
  ],
  notApplicable: [
    { name: 'streamable HTTP', session: (t, revision) => t.connects(revision) },
    { name: 'the revision after', revision: '2025-03-26', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'a refusal',
      session: (t, revision) => {
        lists(t.connects(revision, sse))
        t.receives({ id: 1, error: { code: -32600, message: 'No session' } }, { status: 400 })
      },
    },
  ],
})
