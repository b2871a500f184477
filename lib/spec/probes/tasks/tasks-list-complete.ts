import { stringAt } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { judgingTasks } from './task-flow'
import { listed } from './views'

export const tasksListComplete = defineProbe({
  id: 'tasks-list-complete',
  risk: 'calls-tools',
  needs: 'tasks.list',
  why: 'Whoever lost an id finds the task in the list, or nowhere.',
  fix: 'List every task that tasks/get would return to the same requestor.',
  example: {
    right: 'tasks/list → {"tasks": [{"taskId": "7f1c…", …}]}',
    wrong: 'tasks/get 7f1c… → a task\ntasks/list → {"tasks": []}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
    'tasks/get for each task',
    'tasks/list, page by page',
  ],
  run: judgingTasks(({ known, pages }) => {
    const last = pages.at(-1)
    const live = known.filter(({ reply }) => reply.result)
    if (!last?.result || live.length === 0) return notExercised('There was no list of tasks to look into.')
    const ids = new Set(pages.flatMap(listed).map((task) => stringAt(task, 'taskId')))
    const missing = live.filter(({ id }) => !ids.has(id))
    return judged(
      missing.map(({ id, reply }) => ({
        ...violation(last, `The task ${named(id)} can be got, and is not in the list.`, { path: '/result/tasks' }),
        evidence: [...reply.evidence, ...last.evidence],
      })),
    )
  }),
})
