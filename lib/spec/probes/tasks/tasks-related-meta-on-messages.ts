import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { judgingTasks } from './task-flow'
import { relatedOf, taskMessages } from './related'

export const tasksRelatedMetaOnMessages = defineProbe({
  id: 'tasks-related-meta-on-messages',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A client with several tasks cannot tell which of them asks or reports.',
  fix: 'Add the related-task metadata to every request and notification that you send on behalf of a task.',
  example: {
    right:
      '{"method": "elicitation/create", "params": {…, "_meta": {"io.modelcontextprotocol/related-task": {"taskId": "7f1c…"}}}}',
    wrong: '{"method": "elicitation/create", "params": {"message": "Where?", …}}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: judgingTasks((flow) => {
    const messages = flow.runs.flatMap((run) => taskMessages(run, flow))
    if (messages.length === 0) return notExercised('No task asked or told the client anything.')
    const wrong = messages.filter(({ id, params }) => relatedOf(params)?.['taskId'] !== id)
    return judged(
      wrong.map(({ method, params, id, seq }) => {
        const said = relatedOf(params)?.['taskId']
        const what = said === undefined ? 'does not say so' : `names ${named(said)}`
        return { message: `${method} belongs to the task ${named(id)}, and ${what} in _meta.`, seq, path: '/params' }
      }),
    )
  }),
})
