import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { statusOf } from './task-run'
import { judgingTasks } from './task-flow'

export const tasksInputRequiredUsed = defineProbe({
  id: 'tasks-input-required-used',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'Somebody who looks at the list of tasks sees by this status that one of them waits for an answer.',
  fix: 'Set input_required while a question of the task is open, and working again once it is answered.',
  example: {
    right: 'working → input_required (elicitation/create) → working → completed',
    wrong: 'working (elicitation/create) → completed',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
    'Before a question of a task is answered, tasks/get once more',
  ],
  run: judgingTasks(({ runs }) => {
    const asked = runs.flatMap((run) => run.asked.map((one) => ({ ...one, last: run.polls.at(-1) })))
    if (asked.length === 0) return notExercised('No task asked the client anything.')
    return judged(
      asked.flatMap(({ ask, poll, last }) => {
        const status = statusOf(poll.result)
        if (status !== 'input_required') {
          const message = `While ${ask.method} waits for its answer, the task is ${named(status)}.`
          return [violation(poll, message, { path: '/result/status', actual: status, expected: 'input_required' })]
        }
        const stuck = last && statusOf(last.result) === 'input_required'
        return stuck ? [violation(last, `${ask.method} was answered, and the task still waits for input.`)] : []
      }),
    )
  }),
})
