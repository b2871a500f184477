import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const initializes = (t: Transcript, protocolVersion: string): Transcript => {
  t.sends({
    id: 0,
    method: 'initialize',
    params: { protocolVersion, capabilities: {}, clientInfo: { name: 'parley' } },
  })
  return t
}

testRule('lifecycle-initialize-answered', {
  passes: [
    {
      name: 'capabilities and a name',
      session: (t, revision) =>
        initializes(t.connects(revision), revision).receives({
          id: 0,
          result: { protocolVersion: revision, capabilities: {}, serverInfo: { name: 'demo', version: '1' } },
        }),
    },
  ],
  fails: [
    {
      name: 'an empty object',
      session: (t, revision) => initializes(t.connects(revision), revision).receives({ id: 0, result: {} }),
      says: 'without capabilities and serverInfo',
    },
    {
      name: 'an error',
      session: (t, revision) =>
        initializes(t.connects(revision), revision).receives({
          id: 0,
          error: { code: -32601, message: 'Method not found' },
        }),
      path: '/error',
      says: '-32601',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [
    {
      name: 'a version that is not spoken here',
      session: (t, revision) =>
        initializes(t.connects(revision), revision).receives({
          id: 0,
          error: { code: -32602, message: 'Unsupported protocol version', data: { supported: ['2024-11-05'] } },
        }),
    },
    {
      name: 'a token that is missing',
      session: (t, revision) =>
        initializes(t.connects(revision), revision).receives(
          { id: 0, error: { code: -32001, message: 'Unauthorized' } },
          { status: 401 },
        ),
    },
  ],
})
