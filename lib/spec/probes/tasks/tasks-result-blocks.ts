import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { isOver, statusOf } from './task-run'
import { judgingTasks } from './task-flow'

export const tasksResultBlocks = defineProbe({
  id: 'tasks-result-blocks',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A client that waits on tasks/result takes whatever comes for the end.',
  fix: 'Hold the answer to tasks/result until the task is completed, failed or cancelled.',
  example: {
    right: 'tasks/result … (the task completes) … {"result": {"content": […]}}',
    wrong: 'tasks/result → {"error": {"code": -32602, "message": "Task is not finished"}}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: judgingTasks(({ runs }) => {
    const waited = runs.filter(({ polls }) => polls[0]?.result && !isOver(statusOf(polls[0].result)))
    if (waited.length === 0) return notExercised('Every task was over before tasks/result could be asked for.')
    const early = waited.flatMap(({ tool, result, after }) => {
      const status = statusOf(after?.result)
      return result && after?.result && !isOver(status) ? [{ tool, result, status }] : []
    })
    const done = waited.filter(({ result }) => result?.response)
    if (early.length === 0 && done.length === 0) return notExercised('tasks/result was not answered in time.')
    return judged(
      early.map(({ tool, result, status }) => {
        const message = `tasks/result was answered with ${tell(result)} while the task of ${tool} was ${named(status)}.`
        return violation(result, message)
      }),
    )
  }),
})
