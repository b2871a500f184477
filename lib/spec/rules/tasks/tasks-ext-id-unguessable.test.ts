import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'
import type { Transcript } from '@/lib/testing/transcript'
import type { Revision } from '@/lib/protocol/revisions'

const capabilities = { extensions: { 'io.modelcontextprotocol/tasks': {} } }
const makes =
  (...ids: readonly string[]) =>
  (t: Transcript, revision: Revision): void => {
    t.connects(revision, { capabilities })
    for (const [id, taskId] of ids.entries()) {
      t.sends({ id, method: 'tools/call', params: { name: 'book' } })
      t.receives({ id, result: { resultType: 'task', taskId, status: 'working' } })
    }
  }

testRule('tasks-ext-id-unguessable', {
  passes: [
    { name: 'two random ids', session: makes('9f86d081884c7d659a2feaa0c55ad015', 'a3bf4f1b2b0b822cd15d6c15b0f00a08') },
  ],
  fails: [
    { name: 'a counter', session: makes('task-0000000000000001', 'task-0000000000000002'), path: '/result/taskId' },
  ],
  notApplicable: [{ name: 'a server without the extension', session: quiet }],
  notExercised: [{ name: 'no tasks', session: makes() }],
})
