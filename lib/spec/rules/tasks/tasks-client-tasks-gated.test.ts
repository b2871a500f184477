import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'
import type { Transcript } from '@/lib/testing/transcript'
import type { Revision } from '@/lib/protocol/revisions'

const asks =
  (requests: object, method: string, params: object) =>
  (t: Transcript, revision: Revision): void => {
    t.starts(revision).sends({ id: 0, method: 'initialize', params: { capabilities: { tasks: { requests } } } })
    t.receives({ id: 0, result: {} })
    t.connects(revision).opens()
    t.sse({ id: 'a', method, params })
  }
const sampling = { sampling: { createMessage: {} } }

testRule('tasks-client-tasks-gated', {
  passes: [{ name: 'declared', session: asks(sampling, 'sampling/createMessage', { task: {} }) }],
  fails: [
    { name: 'nothing declared', session: asks({}, 'sampling/createMessage', { task: {} }), path: '/params/task' },
    {
      name: 'the other one declared',
      session: asks(sampling, 'elicitation/create', { task: { ttl: 60_000 } }),
      says: 'tasks.requests.elicitation.create',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [
    { name: 'a plain question', session: asks({}, 'elicitation/create', {}) },
    { name: 'no question', session: quiet },
  ],
})
