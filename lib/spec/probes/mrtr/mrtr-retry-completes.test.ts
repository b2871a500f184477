import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { objectAt, stringAt } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

const tools = ['book', 'think']

/** Knows each state the first time that a call gives it, and not after. */
const forgetful = (revision: Revision) => {
  let retried = 0
  return askingServer()(revision).breaking((seen) =>
    stringAt(objectAt(seen.message, 'params'), 'requestState') !== undefined && ++retried > 1
      ? replying(seen, { error: { code: -32602, message: 'Unknown state' } })
      : undefined,
  )
}

testProbe('mrtr-retry-completes', {
  passes: [{ name: 'calls that complete', tools, server: askingServer() }],
  fails: [
    {
      name: 'a state that only one process knows',
      tools: ['book'],
      server: (revision) => forgetful(revision),
      says: 'The retry of book with every answer was answered with HTTP 200 and error -32602',
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'no tool may be called', tools: [], server: askingServer() },
  ],
})
