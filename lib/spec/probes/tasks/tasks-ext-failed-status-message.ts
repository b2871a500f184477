import { stringAt } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { statusOf } from './task-run'
import { judgingHandles } from './extension-flow'

export const tasksExtFailedStatusMessage = defineProbe({
  id: 'tasks-ext-failed-status-message',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'The person who waited wants to read why.',
  fix: 'Say in statusMessage, in a sentence, why a task failed.',
  example: {
    right: '{"status": "failed", "statusMessage": "The booking service did not answer", …}',
    wrong: '{"status": "failed", …}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
  ],
  run: judgingHandles(({ runs }) => {
    const failures = runs.flatMap(({ polls }) =>
      polls.filter(({ result }) => statusOf(result) === 'failed').slice(0, 1),
    )
    if (failures.length === 0) return notExercised('No task failed.')
    const silent = failures.filter(({ result }) => stringAt(result, 'statusMessage') === undefined)
    return judged(silent.map((reply) => violation(reply, 'A failed task has no statusMessage.', { path: '/result' })))
  }),
})
