import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { judged } from '@/lib/spec/probing/verdict'
import type { ProbeViolation } from '@/lib/recording/probing'
import { AS_TASK } from './declared'
import { judgingTasks } from './task-flow'
import { viewsOf, wrongView, type View } from './views'

/** Dates and times as ISO 8601 writes them, to the day or finer. */
const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

/** Findings per task: the others would say the same. */
const MOST = 3

const timeOf = (value: unknown): number =>
  typeof value === 'string' && ISO.test(value) ? Date.parse(value) : Number.NaN

const faultsOf = (views: readonly View[]): readonly ProbeViolation[] =>
  views.flatMap((view, at) => {
    const { createdAt, lastUpdatedAt } = view.task
    const unread = Object.entries({ createdAt, lastUpdatedAt }).filter(([, value]) => Number.isNaN(timeOf(value)))
    if (unread.length > 0) return unread.map(([name, value]) => wrongView(view, `${name} is ${named(value)}.`, name))
    const before = views[at - 1]?.task
    if (!before) return []
    if (timeOf(createdAt) !== timeOf(before['createdAt'] ?? createdAt))
      return [
        wrongView(view, `createdAt was ${named(before['createdAt'])}, and now is ${named(createdAt)}.`, 'createdAt'),
      ]
    return timeOf(lastUpdatedAt) < timeOf(before['lastUpdatedAt'])
      ? [wrongView(view, `lastUpdatedAt went back to ${named(lastUpdatedAt)}.`, 'lastUpdatedAt')]
      : []
  })

export const tasksTimestamps = defineProbe({
  id: 'tasks-timestamps',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'Clients sort tasks by these times and find out by them what is new.',
  fix: 'Send createdAt and lastUpdatedAt as ISO 8601, never change the first, and never set the second back.',
  example: {
    right: '"createdAt": "2025-11-25T10:30:00Z", "lastUpdatedAt": "2025-11-25T10:40:00Z"',
    wrong: '"createdAt": 1764066600',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: judgingTasks(({ runs }) => judged(runs.flatMap((run) => faultsOf(viewsOf(run)).slice(0, MOST)))),
})
