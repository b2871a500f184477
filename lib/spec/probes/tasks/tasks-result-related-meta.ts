import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { judgingTasks } from './task-flow'
import { relatedOf } from './related'

export const tasksResultRelatedMeta = defineProbe({
  id: 'tasks-result-related-meta',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'The result itself does not say whose it is; only this member ties it to the task.',
  fix: 'Add _meta["io.modelcontextprotocol/related-task"] with the taskId to every result of tasks/result.',
  example: {
    right: '"_meta": {"io.modelcontextprotocol/related-task": {"taskId": "7f1c…"}}',
    wrong: '{"result": {"content": […]}}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: judgingTasks(({ runs }) => {
    const answers = runs.flatMap(({ id, result }) => (result?.result ? [{ id, result }] : []))
    if (answers.length === 0) return notExercised('tasks/result was never answered with a result.')
    return judged(
      answers.flatMap(({ id, result }) => {
        const related = relatedOf(result.result)
        if (related?.['taskId'] === id) return []
        const what = related ? `names the task ${named(related['taskId'])}, not ${named(id)}` : 'names no task'
        return [violation(result, `The result of a task ${what} in _meta.`, { path: '/result/_meta' })]
      }),
    )
  }),
})
