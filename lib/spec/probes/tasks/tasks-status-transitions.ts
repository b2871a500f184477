import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { isOver, statusOf } from './task-run'
import { judgingTasks } from './task-flow'
import { viewsOf, cancelViews, wrongView } from './views'

export const tasksStatusTransitions = defineProbe({
  id: 'tasks-status-transitions',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A client stops looking at a task that is over; one that comes back to life has nobody to hear of it.',
  fix: 'Let a task leave working and input_required only, and keep completed, failed and cancelled for good.',
  example: { right: 'working → input_required → working → completed', wrong: 'working → completed → working' },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: judgingTasks((flow) => {
    const histories = [...flow.runs.map(viewsOf), cancelViews(flow)]
    const pairs = histories.flatMap((views) =>
      views.slice(1).flatMap((view, at) => {
        const before = views[at]
        return before ? [[before, view] as const] : []
      }),
    )
    const wrong = pairs.filter(
      ([before, now]) => isOver(statusOf(before.task)) && statusOf(now.task) !== statusOf(before.task),
    )
    if (pairs.length === 0) return notExercised('No task was seen twice.')
    return judged(
      wrong.map(([before, now]) =>
        wrongView(now, `The task went from ${named(before.task['status'])} to ${named(now.task['status'])}.`, 'status'),
      ),
    )
  }),
})
