import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'
import type { Transcript } from '@/lib/testing/transcript'
import type { Revision } from '@/lib/protocol/revisions'

const RANDOM = ['7f1c9a52-4d0e-4b6a-9d5e-0a6c1f3b8e21', 'b2d9c4a6-93aa-4c1d-8e7f-5b2d9c4a6f10']
const capabilities = { tasks: {} }
const makes =
  (ids: readonly string[], authorization?: string) =>
  (t: Transcript, revision: Revision): void => {
    t.connects(revision, { capabilities })
    for (const [id, taskId] of ids.entries()) {
      const headers = authorization === undefined ? [] : [['authorization', authorization] as const]
      t.sends({ id, method: 'tools/call', params: { name: 'book', task: {} } }, { headers })
      t.receives({ id, result: { task: { taskId, status: 'working' } } })
    }
  }

testRule('tasks-id-entropy', {
  passes: [{ name: 'two random ids', session: makes(RANDOM) }],
  fails: [
    {
      name: 'a counter',
      session: makes(['task-0000000000000001', 'task-0000000000000002']),
      path: '/result/task/taskId',
      says: 'continues the number',
    },
    { name: 'two short ids', session: makes(['x', 'y']), times: 2 },
  ],
  notApplicable: [
    { name: 'a server without tasks', session: quiet },
    { name: 'the revision before', revision: '2025-06-18', session: quiet },
  ],
  notExercised: [
    { name: 'one random id, which proves nothing', session: makes(RANDOM.slice(1)) },
    { name: 'tasks bound to who asks', session: makes(['1', '2'], 'Bearer a') },
  ],
})
