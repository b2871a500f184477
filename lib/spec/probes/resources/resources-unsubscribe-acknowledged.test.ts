import type { Revision } from '@/lib/protocol/revisions'
import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { watchable } from '@/lib/testing/reference/resources'

const saying = (method: string, body: object) => (revision: Revision) =>
  watchable(revision).breaking((seen) =>
    seen.message['method'] === method ? replying(seen, body as never) : undefined,
  )
const UNKNOWN = { error: { code: -32601, message: 'Method not found' } }

testProbe('resources-unsubscribe-acknowledged', {
  passes: [
    { name: 'an empty result', server: watchable },
    { name: 'on the oldest revision', revision: '2024-11-05', server: watchable },
  ],
  fails: [
    { name: 'an unknown method', server: saying('resources/unsubscribe', UNKNOWN), says: 'error -32601' },
    { name: 'a member', server: saying('resources/unsubscribe', { result: { ok: true } }), says: 'members: ok' },
  ],
  notApplicable: [{ name: 'a server that does not declare it' }, { name: 'a later revision', revision: '2026-07-28' }],
  notExercised: [
    { name: 'nothing is listed', server: saying('resources/list', { result: { resources: [] } }) },
    { name: 'a subscription that is refused', server: saying('resources/subscribe', UNKNOWN) },
  ],
})
