import { defineProbe } from '@/lib/spec/probe'
import { shapeFaults } from '@/lib/spec/probes/parts/shape-of-reply'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { judgingTasks } from './task-flow'
import { allViews, distinct } from './views'

export const tasksTaskShape = defineProbe({
  id: 'tasks-task-shape',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A client reads all of a task to show it; a member that is missing or of another type breaks the view.',
  fix: 'Send taskId, status, createdAt, lastUpdatedAt and ttl with every task, and pollInterval as a number.',
  example: {
    right:
      '{"taskId": "7f1c…", "status": "working", "createdAt": "2026-01-02T03:04:05Z", "lastUpdatedAt": "…", "ttl": 60000}',
    wrong: '{"id": "7f1c…", "state": "working"}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
    'What tasks/list and tasks/cancel say of them, where declared',
  ],
  run: judgingTasks((flow, context) => {
    const replies = new Map(allViews(flow).map(({ reply, method }) => [reply, method]))
    const faults = Array.from(replies, ([reply, method]) =>
      shapeFaults(context, reply, { method, params: { task: {} } }, ['tasks-task-shape']),
    )
    const said = faults.filter((one) => one !== undefined)
    return said.length === 0 ? notExercised('No answer had a task in it.') : judged(distinct(said.flat()))
  }),
})
