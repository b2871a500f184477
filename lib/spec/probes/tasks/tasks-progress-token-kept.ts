import { isObject } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import type { ProbeViolation } from '@/lib/recording/probing'
import { AS_TASK } from './declared'
import { isOver, statusOf } from './task-run'
import { judgingTasks } from './task-flow'
import { taskMessages } from './related'

export const tasksProgressTokenKept = defineProbe({
  id: 'tasks-progress-token-kept',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'The client knows the call by its token only; progress under another is progress of nothing.',
  fix: 'Report progress of a task with the token of the tools/call that began it, until the task is over.',
  example: {
    right: '{"method": "notifications/progress", "params": {"progressToken": "p1", "progress": 1, …}}',
    wrong: '{"method": "notifications/progress", "params": {"progressToken": "7f1c…", "progress": 1}}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result; the call has a progress token',
  ],
  run: judgingTasks((flow) => {
    const reports = flow.runs.flatMap((run) =>
      taskMessages(run, flow).flatMap((one) => (one.method === 'notifications/progress' ? [{ ...one, run }] : [])),
    )
    if (reports.length === 0) return notExercised('No task reported progress.')
    return judged(
      reports.flatMap(({ params, seq, run }): readonly ProbeViolation[] => {
        const token = isObject(params) ? params['progressToken'] : undefined
        if (token !== run.progressToken) {
          const message = `Progress of a task has the token ${named(token)}; the call had ${named(run.progressToken)}.`
          return [{ message, seq, path: '/params/progressToken' }]
        }
        const end = run.polls.find(({ result }) => isOver(statusOf(result)))
        return end && seq > end.seq
          ? [{ message: `Progress came after the task was ${named(statusOf(end.result))}.`, seq, evidence: [end.seq] }]
          : []
      }),
    )
  }),
})
