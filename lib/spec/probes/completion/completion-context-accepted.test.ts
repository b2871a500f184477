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

testProbe('completion-context-accepted', {
  passes: [
    { name: 'with and without', server: good },
    { name: 'on legacy', revision: '2025-06-18', server: good },
  ],
  fails: [
    {
      name: 'an error for context',
      server: completingBy((seen, next) =>
        JSON.stringify(seen.message).includes('"context":{"arguments"')
          ? replying(seen, { error: { code: -32602, message: 'Unrecognized key: context' } })
          : next(),
      ),
      says: 'once context was added',
    },
  ],
  notApplicable: [
    { name: 'a server that does not declare it', server: (revision) => goodServer(revision) },
    { name: 'a revision without context', revision: '2025-03-26', server: good },
  ],
  notExercised: [
    {
      name: 'completion that does not work at all',
      server: completingBy((seen) => replying(seen, { error: { code: -32603, message: 'Oops' } })),
    },
  ],
})
