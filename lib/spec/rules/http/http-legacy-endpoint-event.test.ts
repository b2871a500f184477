import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const listens = (t: Transcript, raw: string): void => {
  t.opens()
  t.block(raw)
}
const sse = { transport: 'http+sse' } as const

testRule('http-legacy-endpoint-event', {
  passes: [
    {
      name: 'a relative URI',
      session: (t, revision) => {
        listens(t.connects(revision, sse), 'event: endpoint\ndata: /messages?session=1\n\n')
      },
    },
  ],
  fails: [
    {
      name: 'a message before it',
      session: (t, revision) => {
        listens(t.connects(revision, sse), 'data: {"jsonrpc":"2.0","method":"notifications/message"}\n\n')
      },
      says: '“message”',
    },
    {
      name: 'JSON around it',
      session: (t, revision) => {
        listens(t.connects(revision, sse), 'event: endpoint\ndata: {"uri":"/messages"}\n\n')
      },
      says: 'JSON',
    },
    {
      name: 'a URI of another scheme',
      session: (t, revision) => {
        listens(t.connects(revision, sse), 'event: endpoint\ndata: file:///messages\n\n')
      },
      says: 'http URI',
    },
    {
      name: 'no URI',
      session: (t, revision) => {
        listens(t.connects(revision, sse), 'event: endpoint\ndata: http://[\n\n')
      },
      says: 'no URI',
    },
  ],
  notApplicable: [
    { name: 'streamable HTTP', session: (t, revision) => t.connects(revision) },
    { name: 'the revision after', revision: '2025-03-26', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'a comment',
      session: (t, revision) => {
        listens(t.connects(revision, sse), ': hello\n\n')
      },
    },
  ],
})
