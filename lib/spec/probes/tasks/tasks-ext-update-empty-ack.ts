import { defineProbe } from '@/lib/spec/probe'
import { barred } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { distinct } from './views'
import { notEmpty } from './not-empty'
import { judgingHandles } from './extension-flow'

export const tasksExtUpdateEmptyAck = defineProbe({
  id: 'tasks-ext-update-empty-ack',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'What the answers lead to shows in tasks/get; a second account of it would soon differ.',
  fix: 'Answer tasks/update with {"resultType": "complete"} and nothing else.',
  example: { right: '{"resultType": "complete"}', wrong: '{"resultType": "complete", "status": "working"}' },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
    'tasks/update with a key that nobody asked for',
  ],
  run: judgingHandles((flow) => {
    const { runs } = flow
    const replies = runs
      .flatMap(({ updates, unknownKey }) => [...updates, unknownKey?.reply])
      .filter((reply) => reply !== undefined)
    const [first] = replies
    if (!first) return notExercised('tasks/update was not asked for.')
    const stopped = barred(first)
    if (stopped) return stopped
    return judged(distinct(replies.flatMap((reply) => notEmpty('tasks/update', reply))))
  }),
})
