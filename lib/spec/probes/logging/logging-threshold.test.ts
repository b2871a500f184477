import { testProbe } from '@/lib/testing/probe-tester'
import { LOGGING } from '@/lib/testing/reference/logging'
import { goodServer } from '@/lib/testing/reference/server'
import { replying } from '@/lib/testing/reference/breaks'
import type { Break } from '@/lib/testing/reference/server'
import type { Revision } from '@/lib/protocol/revisions'

const good = (revision: Revision) => goodServer(revision, LOGGING)
const settingBy = (change: Break) => (revision: Revision) =>
  good(revision).breaking((seen, next) =>
    seen.message['method'] === 'logging/setLevel' ? change(seen, next) : undefined,
  )

testProbe('logging-threshold', {
  passes: [{ name: 'below the level nothing', server: good }],
  fails: [
    {
      name: 'a level that changes nothing',
      server: settingBy((seen, next) =>
        JSON.stringify(seen.message).includes('"error"') ? replying(seen, { result: {} }) : next(),
      ),
      says: 'still sent a message of the level debug',
    },
  ],
  notApplicable: [{ name: 'a server without logging', server: (revision) => goodServer(revision) }],
  notExercised: [{ name: 'no tool that may be called', server: good, tools: [] }],
})
