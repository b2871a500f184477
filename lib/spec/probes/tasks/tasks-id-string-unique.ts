import { objectAt } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import type { ProbeViolation } from '@/lib/recording/probing'
import { AS_TASK } from './declared'
import { allCalls } from './task-flow'
import { allViews, beginnings, wrongView, type View } from './views'

/** Those whose id has been there before. */
const twice = (views: readonly View[], when: string): readonly ProbeViolation[] => {
  const seen = new Set<unknown>()
  return views.flatMap((view) => {
    const id = view.task['taskId']
    const again = seen.has(id)
    seen.add(id)
    return again ? [wrongView(view, `The task id ${named(id)} was ${when}.`, 'taskId')] : []
  })
}

export const tasksIdStringUnique = defineProbe({
  id: 'tasks-id-string-unique',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'Two tasks with one id, and a client gets the result of the other.',
  fix: 'Make a new random string for each task, such as a UUID.',
  example: { right: '"taskId": "786512e2-9e0d-44bd-8f29-789f320fe840"', wrong: '"taskId": 1' },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
    'tasks/list, where declared',
  ],
  run: async (context) => {
    const flow = await allCalls(context)
    const odd = flow.runs.flatMap(({ created }) => {
      const id = objectAt(created.result, 'task')?.['taskId']
      const bad = objectAt(created.result, 'task') && typeof id !== 'string'
      return bad
        ? [violation(created, `The id of a new task is ${named(id)}, no string.`, { path: '/result/task/taskId' })]
        : []
    })
    const created = beginnings(flow)
    const listing = allViews(flow).filter(({ method }) => method === 'tasks/list')
    const wrong = [...odd, ...twice(created, 'given away before'), ...twice(listing, 'listed before')]
    return wrong.length > 0 || created.length > 1 ? judged(wrong) : notExercised('Fewer than two tasks were made.')
  },
})
