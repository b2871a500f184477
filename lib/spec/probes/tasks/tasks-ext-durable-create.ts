import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { judgingHandles } from './extension-flow'
import { NO_TASK_TOOL } from './plain-calls'

export const tasksExtDurableCreate = defineProbe({
  id: 'tasks-ext-durable-create',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'A client that loses its connection after the handle has the id only; if that is not known yet, so is not the task.',
  fix: 'Store the task where every instance finds it before you answer with its handle.',
  example: {
    right:
      'tools/call → {"resultType": "task", "taskId": "7f1c…", "status": "working", …}\ntasks/get → {"resultType": "complete", "taskId": "7f1c…", …}',
    wrong: 'tasks/get → {"error": {"code": -32602, "message": "There is no such task"}}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
    'tasks/get on another connection, as soon as the handle is there',
  ],
  run: judgingHandles(({ runs }) => {
    const looked = runs.flatMap(({ tool, elsewhere }) => (elsewhere ? [{ tool, elsewhere }] : []))
    const [first] = looked
    if (!first) return notExercised(NO_TASK_TOOL)
    const stopped = barred(first.elsewhere)
    if (stopped) return stopped
    const lost = looked.filter(({ elsewhere }) => !elsewhere.result)
    return judged(
      lost.map(({ tool, elsewhere }) =>
        violation(elsewhere, `Right after the handle of ${tool}, tasks/get was answered with ${tell(elsewhere)}.`),
      ),
    )
  }),
})
