import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { judgingHandles } from './extension-flow'
import { handleOf } from './handle-run'

export const tasksExtResultTypeTask = defineProbe({
  id: 'tasks-ext-result-type-task',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'A client looks at resultType first; a handle without it is read as an empty result.',
  fix: 'Set resultType to "task" in every task handle.',
  example: {
    right: '{"resultType": "task", "taskId": "7f1c…", "status": "working", …}',
    wrong: '{"resultType": "complete", "taskId": "7f1c…", "status": "working", …}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
  ],
  run: judgingHandles(({ runs }) => {
    const handles = runs.map(handleOf).filter((reply) => reply !== undefined)
    const wrong = handles.filter(({ result }) => result?.['resultType'] !== 'task')
    return judged(
      wrong.map((reply) => {
        const actual = reply.result?.['resultType']
        const values = { path: '/result/resultType', actual: actual ?? null, expected: 'task' }
        return violation(reply, `A task handle has the resultType ${named(actual)}.`, values)
      }),
    )
  }),
})
