import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { LOGGING } from '@/lib/testing/reference/logging'
import { goodServer } from '@/lib/testing/reference/server'
import type { Break } from '@/lib/testing/reference/server'
import type { Revision } from '@/lib/protocol/revisions'

const good = (revision: Revision) => goodServer(revision, LOGGING)
const settingBy = (change: Break) => (revision: Revision) =>
  good(revision).breaking((seen, next) =>
    seen.message['method'] === 'logging/setLevel' ? change(seen, next) : undefined,
  )

testProbe('logging-set-level-acknowledged', {
  passes: [{ name: 'an empty result', server: good }],
  fails: [
    {
      name: 'an error',
      server: settingBy((seen) => replying(seen, { error: { code: -32601, message: 'No' } })),
      says: 'error -32601',
    },
    {
      name: 'a result that says something',
      server: settingBy((seen) => replying(seen, { result: { level: 'info' } })),
      says: 'has members: level',
    },
  ],
  notApplicable: [{ name: 'a server without logging', server: (revision) => goodServer(revision) }],
  notExercised: [{ name: 'authorization first', server: settingBy(() => new Response(null, { status: 401 })) }],
})
