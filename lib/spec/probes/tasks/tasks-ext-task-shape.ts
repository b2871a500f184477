import { defineProbe } from '@/lib/spec/probe'
import { shapeFaults } from '@/lib/spec/probes/parts/shape-of-reply'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { distinct } from './views'
import { judgingHandles } from './extension-flow'
import { handleOf } from './handle-run'

export const tasksExtTaskShape = defineProbe({
  id: 'tasks-ext-task-shape',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'A client reads all of a task; with the names of 2025-11-25 it sees neither when it ends nor when to ask.',
  fix: 'Send taskId, status, createdAt, lastUpdatedAt and ttlMs (a number or null), and pollIntervalMs as a number.',
  example: {
    right:
      '{"taskId": "7f1c…", "status": "working", "createdAt": "…", "lastUpdatedAt": "…", "ttlMs": 60000, "pollIntervalMs": 1000}',
    wrong: '{"task": {"taskId": "7f1c…", "status": "working", "ttl": 60000, "pollInterval": 1000}}',
  },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
  ],
  run: judgingHandles(({ runs }, context) => {
    const handles = runs.flatMap((run) => [handleOf(run)].map((reply) => ({ method: 'tools/call', reply })))
    const polls = runs.flatMap((run) => run.polls.map((reply) => ({ method: 'tasks/get', reply })))
    const said = [...handles, ...polls]
      .flatMap(({ method, reply }) =>
        reply ? [shapeFaults(context, reply, { method }, ['tasks-ext-task-shape'])] : [],
      )
      .filter((faults) => faults !== undefined)
    return said.length === 0 ? notExercised('No task was in such a state.') : judged(distinct(said.flat()))
  }),
})
