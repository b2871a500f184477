import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { judgingHandles } from './extension-flow'

export const tasksExtResultTypeTaskOnlyCreate = defineProbe({
  id: 'tasks-ext-result-type-task-only-create',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'A client that sees “task” begins to follow a new task: each poll would begin another.',
  fix: 'Set resultType to "complete" in the results of tasks/get, tasks/update and tasks/cancel.',
  example: {
    right: 'tasks/get → {"resultType": "complete", "taskId": "7f1c…", "status": "working", …}',
    wrong: 'tasks/get → {"resultType": "task", "taskId": "7f1c…", "status": "working", …}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
  ],
  run: judgingHandles(({ runs, cancel }) => {
    const answers = [
      ...runs.flatMap(({ polls, updates, unknownKey, lateCancel }) => [
        ...polls.map((reply) => ({ method: 'tasks/get', reply })),
        ...[unknownKey?.reply, ...updates].map((reply) => ({ method: 'tasks/update', reply })),
        { method: 'tasks/cancel', reply: lateCancel },
      ]),
      { method: 'tasks/cancel', reply: cancel },
    ].flatMap(({ method, reply }) => (reply?.result ? [{ method, reply }] : []))
    if (answers.length === 0) return notExercised('No request about a task was answered.')
    const wrong = new Map(
      answers.filter(({ reply }) => reply.result?.['resultType'] !== 'complete').map((one) => [one.method, one]),
    )
    return judged(
      Array.from(wrong.values(), ({ method, reply }) => {
        const actual = reply.result?.['resultType']
        const values = { path: '/result/resultType', actual: actual ?? null, expected: 'complete' }
        return violation(reply, `The result of ${method} has the resultType ${named(actual)}.`, values)
      }),
    )
  }),
})
