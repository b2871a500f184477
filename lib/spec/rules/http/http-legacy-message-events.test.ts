import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const listens = (t: Transcript): Transcript => {
  t.opens()
  return t.block('event: endpoint\ndata: /messages\n\n')
}
const sse = { transport: 'http+sse' } as const
const log = { method: 'notifications/message', params: { level: 'info', data: 'x' } }

testRule('http-legacy-message-events', {
  passes: [
    { name: 'named message', session: (t, revision) => listens(t.connects(revision, sse)).sse(log) },
    {
      name: 'without a name',
      session: (t, revision) => listens(t.connects(revision, sse)).block('data: {"jsonrpc":"2.0","method":"x"}\n\n'),
    },
  ],
  fails: [
    {
      name: 'another name',
      session: (t, revision) => listens(t.connects(revision, sse)).sse(log, { event: 'log' }),
      says: '“log”',
    },
    {
      name: 'words',
      session: (t, revision) => listens(t.connects(revision, sse)).block('data: working…\n\n'),
      says: 'not JSON',
    },
    {
      name: 'a batch',
      session: (t, revision) => listens(t.connects(revision, sse)).sse([log, log]),
      says: '2 messages',
    },
  ],
  notApplicable: [
    { name: 'streamable HTTP', session: (t, revision) => t.connects(revision) },
    { name: 'the revision after', revision: '2025-03-26', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [{ name: 'the endpoint only', session: (t, revision) => listens(t.connects(revision, sse)) }],
})
