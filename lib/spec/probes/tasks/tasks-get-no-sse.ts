import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { judgingTasks } from './task-flow'

export const tasksGetNoSse = defineProbe({
  id: 'tasks-get-no-sse',
  risk: 'calls-tools',
  needs: AS_TASK,
  appliesTo: ({ transport }) => (transport === 'http+sse' ? 'On HTTP+SSE everything comes on one stream.' : undefined),
  why: 'Polling is to be cheap: a stream for each look at a task is not.',
  fix: 'Answer tasks/get with application/json; a stream is what tasks/result is for.',
  example: {
    right: 'HTTP/1.1 200 OK\nContent-Type: application/json',
    wrong: 'HTTP/1.1 200 OK\nContent-Type: text/event-stream',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: judgingTasks(({ runs }) => {
    const polls = runs.flatMap((run) => run.polls).filter(({ result }) => result)
    if (polls.length === 0) return notExercised('tasks/get was never answered with a task.')
    const streamed = polls.find(({ type }) => type === 'text/event-stream')
    const values = { actual: 'text/event-stream', expected: 'application/json' }
    return judged(streamed ? [violation(streamed, 'tasks/get was answered with an event stream.', values)] : [])
  }),
})
