import { defineProbe } from '@/lib/spec/probe'
import { barred } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { distinct } from './views'
import { notEmpty } from './not-empty'
import { judgingHandles } from './extension-flow'

export const tasksExtCancelEmptyAck = defineProbe({
  id: 'tasks-ext-cancel-empty-ack',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'Cancelling is a wish; whether it came true shows in tasks/get.',
  fix: 'Answer tasks/cancel with {"resultType": "complete"} and nothing else, also for a task that is over.',
  example: {
    right: '{"resultType": "complete"}',
    wrong: '{"resultType": "complete", "taskId": "7f1c…", "status": "cancelled"}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
    'tasks/cancel for a task that is over, and for one at work',
  ],
  run: judgingHandles((flow) => {
    const { runs, cancel } = flow
    const replies = [...runs.map(({ lateCancel }) => lateCancel), cancel].filter((reply) => reply !== undefined)
    const [first] = replies
    if (!first) return notExercised('tasks/cancel was not asked for.')
    const stopped = barred(first)
    if (stopped) return stopped
    return judged(distinct(replies.flatMap((reply) => notEmpty('tasks/cancel', reply))))
  }),
})
