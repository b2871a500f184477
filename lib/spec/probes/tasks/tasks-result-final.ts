import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { isOver, statusOf } from './task-run'
import { judgingTasks } from './task-flow'

export const tasksResultFinal = defineProbe({
  id: 'tasks-result-final',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'The client hands the answer on as if the tool had been called plainly; a task in its place is no content.',
  fix: 'Answer tasks/result with the very result, or the very error, that the call would have had.',
  example: {
    right: '{"result": {"content": [{"type": "text", "text": "3"}], "_meta": {…}}}',
    wrong: '{"result": {"taskId": "7f1c…", "status": "completed"}}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: judgingTasks(({ runs }) => {
    const ended = runs.filter(({ polls }) => isOver(statusOf(polls.at(-1)?.result)))
    const answers = ended.flatMap(({ tool, result }) => (result ? [{ tool, result }] : []))
    if (answers.length === 0) return notExercised('No task came to its end.')
    return judged(
      answers.flatMap(({ tool, result }) => {
        if (result.error || Array.isArray(result.result?.['content'])) return []
        const what = result.result ? 'a result without content' : tell(result)
        const message = `The task of ${tool} is over, and tasks/result was answered with ${what}.`
        return [violation(result, message, result.result ? { path: '/result' } : {})]
      }),
    )
  }),
})
