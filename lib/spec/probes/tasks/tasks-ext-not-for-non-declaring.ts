import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { plainCalls, NO_TASK_TOOL } from './plain-calls'

export const tasksExtNotForNonDeclaring = defineProbe({
  id: 'tasks-ext-not-for-non-declaring',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'A client that knows nothing of the extension takes the handle for the result: the answer is lost.',
  fix: 'Look at the capabilities of each request, and run the call to its end where the extension is not among them.',
  example: {
    right: '{"resultType": "complete", "content": […]}',
    wrong: '{"resultType": "task", "taskId": "7f1c…", "status": "working", …}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
    'tools/call once more for up to three that became tasks, without the extension',
  ],
  run: async (context) => {
    const calls = (await plainCalls(context)).filter(({ reply }) => reply.response)
    if (calls.length === 0) return notExercised(NO_TASK_TOOL)
    const handles = calls.filter(({ reply }) => reply.result?.['resultType'] === 'task')
    return judged(
      handles.map(({ tool, reply }) =>
        violation(reply, `${tool} was answered with a task, though the request does not declare the extension.`, {
          path: '/result/resultType',
          actual: 'task',
        }),
      ),
    )
  },
})
