import { defineProbe } from '@/lib/spec/probe'
import { shapeFaults } from '@/lib/spec/probes/parts/shape-of-reply'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { judgingTasks } from './task-flow'
import { allViews, distinct } from './views'

export const tasksStatusValue = defineProbe({
  id: 'tasks-status-value',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A client that does not know a status cannot tell whether to go on polling.',
  fix: 'Use working, input_required, completed, failed or cancelled, and nothing else.',
  example: { right: '"status": "completed"', wrong: '"status": "succeeded"' },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
    'What tasks/list and tasks/cancel say of them, where declared',
  ],
  run: judgingTasks((flow, context) => {
    const replies = new Map(allViews(flow).map(({ reply, method }) => [reply, method]))
    const faults = Array.from(replies, ([reply, method]) =>
      shapeFaults(context, reply, { method, params: { task: {} } }, ['tasks-status-value']),
    )
    const said = faults.filter((one) => one !== undefined)
    return said.length === 0 ? notExercised('No answer had a task in it.') : judged(distinct(said.flat()))
  }),
})
