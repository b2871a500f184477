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

testProbe('completion-unknown-prompt', {
  passes: [
    { name: 'error -32602', server: good },
    { name: 'on legacy', revision: '2025-03-26', server: good },
  ],
  fails: [
    {
      name: 'no values',
      server: completingBy((seen) => replying(seen, { result: { completion: { values: [] } } })),
      says: 'a result',
    },
  ],
  notApplicable: [{ name: 'a server that does not declare it', server: (revision) => goodServer(revision) }],
  notExercised: [{ name: 'authorization first', server: completingBy(() => new Response(null, { status: 401 })) }],
})
