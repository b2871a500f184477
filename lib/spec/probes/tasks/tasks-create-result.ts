import { objectAt } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { allCalls } from './task-flow'

export const tasksCreateResult = defineProbe({
  id: 'tasks-create-result',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A client that asked for a task and gets content has nothing to poll, and takes the call for lost.',
  fix: 'Answer tools/call with task at once with {"task": …}, and leave the content to tasks/result.',
  example: {
    right: '{"result": {"task": {"taskId": "7f1c…", "status": "working", …}}}',
    wrong: '{"result": {"content": [{"type": "text", "text": "3"}]}}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: async (context) => {
    const { runs } = await allCalls(context)
    const [first] = runs
    if (!first) return notExercised('No tool that can be a task may be called.')
    const accepted = runs.filter(({ created }) => created.result !== undefined)
    if (accepted.length === 0) return notExercised(`No task was accepted: ${tell(first.created)}.`)
    return judged(
      accepted.flatMap(({ tool, created }) => {
        if (!objectAt(created.result, 'task'))
          return [violation(created, `${tool} called as a task was answered without a task.`, { path: '/result' })]
        const early = created.result?.['content'] !== undefined
        return early
          ? [violation(created, `The new task of ${tool} comes with content.`, { path: '/result/content' })]
          : []
      }),
    )
  },
})
