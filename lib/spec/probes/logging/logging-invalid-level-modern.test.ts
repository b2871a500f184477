import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { LOGGING } from '@/lib/testing/reference/logging'
import { goodServer } from '@/lib/testing/reference/server'
import type { Revision } from '@/lib/protocol/revisions'

const logs = (revision: Revision) => goodServer(revision, LOGGING)

testProbe('logging-invalid-level-modern', {
  passes: [
    {
      name: '-32602',
      server: (revision) =>
        logs(revision).breaking((seen) =>
          JSON.stringify(seen.message).includes('"loud"')
            ? replying(seen, { error: { code: -32602, message: 'Unknown logLevel' } }, { status: 400 })
            : undefined,
        ),
    },
  ],
  fails: [{ name: 'passed over', server: logs, says: 'a result' }],
  notApplicable: [{ name: 'a server without logging', server: (revision) => goodServer(revision) }],
  notExercised: [
    {
      name: 'authorization first',
      server: (revision) => ({
        ...answering('server/discover', () => new Response(null, { status: 401 }))(revision),
        capabilities: LOGGING.capabilities,
      }),
    },
  ],
})
