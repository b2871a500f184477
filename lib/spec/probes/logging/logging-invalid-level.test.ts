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

testProbe('logging-invalid-level', {
  passes: [{ name: '-32602', server: good }],
  fails: [{ name: 'taken', server: settingBy((seen) => replying(seen, { result: {} })), says: 'a result' }],
  notApplicable: [{ name: 'a server without logging', server: (revision) => goodServer(revision) }],
  notExercised: [{ name: 'authorization first', server: settingBy(() => new Response(null, { status: 401 })) }],
})
