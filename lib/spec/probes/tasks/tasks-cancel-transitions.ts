import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, judged, notExercised } from '@/lib/spec/probing/verdict'
import { isOver, statusOf } from './task-run'
import { judgingTasks } from './task-flow'

export const tasksCancelTransitions = defineProbe({
  id: 'tasks-cancel-transitions',
  risk: 'calls-tools',
  needs: 'tasks.cancel',
  why: 'Whoever cancels wants to be sure: a task that goes on is not cancelled.',
  fix: 'Answer tasks/cancel with the task in status cancelled, and keep it so whatever the work still does.',
  example: {
    right: '{"result": {"taskId": "7f1c…", "status": "cancelled", …}}',
    wrong: '{"result": {"taskId": "7f1c…", "status": "working", …}}',
  },
  sends: ['One allowed tool that can be a task is called as one, cancelled while it works, and looked at twice'],
  run: judgingTasks(({ cancel }) => {
    if (!cancel || isOver(statusOf(cancel.before.result)))
      return notExercised('No task was slow enough to be cancelled.')
    const { reply, later } = cancel
    // It may have come to its end in between.
    if (reply.error?.code === -32602 && isOver(statusOf(later[0]?.result)))
      return notExercised('The task was over first.')
    const status = statusOf(reply.result)
    if (status !== 'cancelled') {
      const what = reply.result ? `a task that is ${named(status)}` : tell(reply)
      return failed(
        violation(reply, `tasks/cancel of a task at work was answered with ${what}.`, {
          actual: status ?? null,
          expected: 'cancelled',
        }),
      )
    }
    const other = later.find(({ result }) => result && statusOf(result) !== 'cancelled')
    return judged(
      other
        ? [violation(other, `A cancelled task is ${named(statusOf(other.result))} later.`, { path: '/result/status' })]
        : [],
    )
  }),
})
