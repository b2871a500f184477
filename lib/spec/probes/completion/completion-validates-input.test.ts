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

testProbe('completion-validates-input', {
  passes: [
    { name: 'an error for the type, no values for the name', server: good },
    { name: 'the oldest revision, which declares nothing', revision: '2024-11-05', server: good },
  ],
  fails: [
    {
      name: 'HTTP 500 for both',
      server: completingBy(() => new Response('Oops', { status: 500 })),
      says: 'ref/tool was answered with HTTP 500',
      times: 2,
    },
    {
      name: 'values of another argument',
      server: completingBy((seen) => replying(seen, { result: { completion: { values: ['Lisbon'] } } })),
      says: 'values of another',
    },
  ],
  notApplicable: [{ name: 'a server that does not declare it', server: (revision) => goodServer(revision) }],
  notExercised: [
    { name: 'nothing to complete', server: (revision) => goodServer(revision, { capabilities: { completions: {} } }) },
  ],
})
