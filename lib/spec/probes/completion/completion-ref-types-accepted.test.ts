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

testProbe('completion-ref-types-accepted', {
  passes: [
    { name: 'both', server: good },
    { name: 'the oldest revision', revision: '2024-11-05', server: good },
  ],
  fails: [
    {
      name: 'an error for templates',
      server: completingBy((seen, next) =>
        JSON.stringify(seen.message).includes('ref/resource')
          ? replying(seen, { error: { code: -32602, message: 'Invalid ref' } })
          : next(),
      ),
      says: 'ref/resource',
    },
  ],
  notApplicable: [{ name: 'a server that does not declare it', server: (revision) => goodServer(revision) }],
  notExercised: [
    { name: 'nothing to complete', server: (revision) => goodServer(revision, { capabilities: { completions: {} } }) },
  ],
})
