import { testProbe } from '@/lib/testing/probe-tester'
import { COMPLETING } from '@/lib/testing/reference/completion'
import { replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'
import type { Break } from '@/lib/testing/reference/server'
import type { Revision } from '@/lib/protocol/revisions'

const good = (revision: Revision) => goodServer(revision, COMPLETING)
const completingBy = (change: Break) => (revision: Revision) =>
  good(revision).breaking((seen, next) =>
    seen.message['method'] === 'completion/complete' ? change(seen, next) : undefined,
  )

testProbe('completion-missing-arguments', {
  passes: [{ name: 'error -32602', server: good }],
  fails: [
    {
      name: 'an internal error',
      server: completingBy((seen) =>
        replying(seen, { error: { code: -32603, message: 'Cannot read name of undefined' } }),
      ),
      says: 'error -32603',
    },
  ],
  notApplicable: [{ name: 'a server that does not declare it', server: (revision) => goodServer(revision) }],
  notExercised: [
    { name: 'nothing to complete', server: (revision) => goodServer(revision, { capabilities: { completions: {} } }) },
  ],
})
