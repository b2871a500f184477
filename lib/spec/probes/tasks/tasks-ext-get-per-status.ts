import { defineProbe } from '@/lib/spec/probe'
import { shapeFaults } from '@/lib/spec/probes/parts/shape-of-reply'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { withoutExtension } from './declared'
import { distinct } from './views'
import { judgingHandles } from './extension-flow'
import { handleOf } from './handle-run'

export const tasksExtGetPerStatus = defineProbe({
  id: 'tasks-ext-get-per-status',
  risk: 'calls-tools',
  appliesTo: withoutExtension,
  why: 'The status says what to read next; where that is missing the client has nothing to go on with.',
  fix: 'Send inputRequests with input_required, result with completed, and error with failed.',
  example: { right: '{"status": "completed", …, "result": {"content": […]}}', wrong: '{"status": "completed", …}' },
  sends: [
    'Up to eight allowed tools are called by a client that declares the tasks extension; what becomes a task is followed to its end with tasks/get and tasks/update',
  ],
  run: judgingHandles(({ runs }, context) => {
    const handles = runs.flatMap((run) => [handleOf(run)].map((reply) => ({ method: 'tools/call', reply })))
    const polls = runs.flatMap((run) => run.polls.map((reply) => ({ method: 'tasks/get', reply })))
    const said = [...handles, ...polls]
      .flatMap(({ method, reply }) =>
        reply ? [shapeFaults(context, reply, { method }, ['tasks-ext-get-per-status'])] : [],
      )
      .filter((faults) => faults !== undefined)
    return said.length === 0 ? notExercised('No task was in such a state.') : judged(distinct(said.flat()))
  }),
})
