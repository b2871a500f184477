import { objectAt } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { judgingHandles } from './extension-flow'
import { handleOf } from './handle-run'

export const tasksExtMrtrBeforeTask = defineProbe({
  id: 'tasks-ext-mrtr-before-task',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'A client that follows a task no longer repeats the call: input asked for by the call then is never given.',
  fix: 'Finish the rounds of a call before you answer with a handle; ask later by inputRequests of the task.',
  example: {
    right:
      'tools/call → input_required\ntools/call → {"resultType": "task", "taskId": "7f1c…", "status": "working", …}',
    wrong: 'tasks/get → {"status": "completed", …, "result": {"resultType": "input_required", …}}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
  ],
  run: judgingHandles(({ runs }) => {
    const late = runs.flatMap(({ tool, polls, ...run }) => {
      const handle = handleOf(run)
      const asks = handle?.result?.['resultType'] === 'task' && 'requestState' in handle.result ? handle : undefined
      const poll = polls.find(({ result }) => objectAt(result, 'result')?.['resultType'] === 'input_required')
      return [asks, poll].flatMap((reply) =>
        reply
          ? [
              violation(reply, `The call of ${tool} became a task, and wants another round of input.`, {
                path: '/result',
              }),
            ]
          : [],
      )
    })
    const before = runs.some(({ rounds }) => rounds.length > 1)
    return late.length > 0 || before ? judged(late) : notExercised('No call that became a task wanted input first.')
  }),
})
