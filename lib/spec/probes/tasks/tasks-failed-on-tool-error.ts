import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { isOver, statusOf } from './task-run'
import { judgingTasks } from './task-flow'

export const tasksFailedOnToolError = defineProbe({
  id: 'tasks-failed-on-tool-error',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A task that is completed is taken for a success; nobody looks whether its result is an error.',
  fix: 'Set a task to failed, with a statusMessage, when the result of its tool has isError.',
  example: {
    right: '{"taskId": "7f1c…", "status": "failed", "statusMessage": "The file could not be read", …}',
    wrong: '{"taskId": "7f1c…", "status": "completed", …}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: judgingTasks(({ runs }) => {
    const wrong = runs.filter(({ result }) => result?.result?.['isError'] === true)
    const ended = wrong.flatMap(({ tool, polls }) => {
      const poll = polls.findLast(({ result }) => isOver(statusOf(result)))
      return poll ? [{ tool, poll }] : []
    })
    if (ended.length === 0) return notExercised('No tool failed as a task.')
    return judged(
      ended.flatMap(({ tool, poll }) => {
        const status = statusOf(poll.result)
        const path = '/result/status'
        if (status !== 'failed') return [violation(poll, `${tool} failed, and its task is ${named(status)}.`, { path })]
        const told = typeof poll.result?.['statusMessage'] === 'string'
        return told ? [] : [violation(poll, `The failed task of ${tool} has no statusMessage.`, { path: '/result' })]
      }),
    )
  }),
})
