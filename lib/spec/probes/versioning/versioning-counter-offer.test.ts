import { objectAt } from '@/lib/protocol/json'
import { testProbe } from '@/lib/testing/probe-tester'
import { answering, changing, replying } from '@/lib/testing/reference/breaks'
import { goodServer, type Seen } from '@/lib/testing/reference/server'

const requested = ({ message }: Seen): string => objectAt(message, 'params')?.['protocolVersion'] as string

testProbe('versioning-counter-offer', {
  passes: [
    { name: 'the newest is offered' },
    { name: 'a server of one revision', server: (revision) => goodServer(revision, { revisions: ['2025-03-26'] }) },
  ],
  fails: [
    {
      name: 'every version is echoed',
      server: answering('initialize', (seen, next) =>
        changing(next, (result) => ({ ...result, protocolVersion: requested(seen) })),
      ),
      times: 2,
      says: 'as if there were such a revision',
    },
    {
      name: 'an error in place of an offer',
      server: answering('initialize', (seen) =>
        requested(seen).startsWith('2999')
          ? replying(seen, { error: { code: -32602, message: 'Unsupported protocol version' } })
          : undefined,
      ),
      says: 'initialize for 2999-12-31 was answered with HTTP 200 and error -32602',
    },
    {
      name: 'an offer that is not kept',
      server: answering('initialize', (seen, next) =>
        requested(seen) === '1999-01-01'
          ? changing(next, (result) => ({ ...result, protocolVersion: '2024-01-01' }))
          : undefined,
      ),
      says: 'was answered with 2024-01-01, but initialize for that with 2025-11-25',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'a rate limit', server: answering('initialize', () => new Response(null, { status: 429 })) }],
})
