import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { judgingTasks } from './task-flow'
import { viewsOf, wrongView } from './views'

export const tasksTtlReported = defineProbe({
  id: 'tasks-ttl-reported',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'The client asked for a time; only the answer tells it how long the result is really kept.',
  fix: 'Send ttl with every answer to tasks/get: milliseconds, or null where the task is kept for good.',
  example: {
    right: '{"taskId": "7f1c…", "status": "working", …, "ttl": 30000}',
    wrong: '{"taskId": "7f1c…", "status": "working", …}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: judgingTasks(({ runs }) => {
    const told = runs.flatMap(viewsOf).filter(({ method }) => method === 'tasks/get')
    if (told.length === 0) return notExercised('tasks/get was never answered with a task.')
    const wrong = told.filter(({ task: { ttl } }) => typeof ttl !== 'number' && ttl !== null)
    const first = new Map(wrong.map((view) => [view.task['taskId'], view]))
    return judged(
      Array.from(first.values(), (view) =>
        wrongView(view, `tasks/get reports the ttl ${named(view.task['ttl'])}.`, 'ttl'),
      ),
    )
  }),
})
