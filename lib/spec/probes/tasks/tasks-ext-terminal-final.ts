import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import type { Reply } from '@/lib/spec/probing/reply'
import { withoutExtension } from './declared'
import { isOver, statusOf } from './task-run'
import { judgingHandles } from './extension-flow'

const payloadOf = ({ result }: Reply): string => JSON.stringify([result?.['result'], result?.['error']])

export const tasksExtTerminalFinal = defineProbe({
  id: 'tasks-ext-terminal-final',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'A client stops looking at a task that is over; what changes then is never seen.',
  fix: 'Keep status, result and error of a task as they are once it is completed, failed or cancelled.',
  example: { right: 'completed → completed', wrong: 'completed → working' },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
    'tasks/get twice more when a task is over, with tasks/cancel in between',
  ],
  run: judgingHandles(({ runs }) => {
    const pairs = runs.flatMap(({ polls }) => {
      const end = polls.findIndex(({ result }) => isOver(statusOf(result)))
      const first = polls[end]
      const later = polls.slice(end + 1).filter(({ result }) => result)
      return first ? later.map((now) => [first, now] as const) : []
    })
    if (pairs.length === 0) return notExercised('No task came to its end.')
    return judged(
      pairs.flatMap(([first, now]) => {
        const [was, is] = [statusOf(first.result), statusOf(now.result)]
        if (was !== is)
          return [violation(now, `A task that was ${named(was)} is ${named(is)} later.`, { path: '/result/status' })]
        const same = payloadOf(first) === payloadOf(now)
        return same
          ? []
          : [violation(now, `The outcome of a task that was ${named(was)} is another later.`, { path: '/result' })]
      }),
    )
  }),
})
