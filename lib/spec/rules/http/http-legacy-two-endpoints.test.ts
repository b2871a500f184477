import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const url = 'http://server.test/messages?session=1'
const sse = { transport: 'http+sse' } as const
const announces = (t: Transcript): Transcript => {
  t.opens()
  return t.block('event: endpoint\ndata: /messages?session=1\n\n')
}

testRule('http-legacy-two-endpoints', {
  passes: [
    {
      name: 'one to listen at, one to post to',
      session: (t, revision) => {
        announces(t.connects(revision, sse)).sends({ id: 0, method: 'initialize', params: {} }, { url })
        t.accepted()
      },
    },
  ],
  fails: [
    {
      name: 'nothing at the announced URI',
      session: (t, revision) => {
        announces(t.connects(revision, sse)).sends({ id: 0, method: 'initialize', params: {} }, { url })
        t.accepted(404)
      },
      says: '404',
    },
  ],
  notApplicable: [
    { name: 'streamable HTTP', session: (t, revision) => t.connects(revision) },
    { name: 'the revision after', revision: '2025-03-26', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'a POST where no endpoint was announced yet',
      session: (t, revision) => {
        t.connects(revision, sse).sends({ id: 0, method: 'initialize', params: {} })
        t.accepted(405)
      },
    },
  ],
})
