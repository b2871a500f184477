import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { judgingTasks } from './task-flow'
import { allViews } from './views'
import { relatedOf, statusNotes } from './related'

export const tasksRelatedMetaOmitted = defineProbe({
  id: 'tasks-related-meta-omitted',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'The task id is there already; said twice, the two may differ.',
  fix: 'Leave the related-task metadata out of answers to tasks/get, tasks/list and tasks/cancel, and of status notifications.',
  example: {
    right: '{"result": {"taskId": "7f1c…", "status": "working", …}}',
    wrong: '{"result": {"taskId": "7f1c…", …, "_meta": {"io.modelcontextprotocol/related-task": {…}}}}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
    'What tasks/list and tasks/cancel say of them, where declared',
  ],
  run: judgingTasks((flow) => {
    const views = allViews(flow).filter(({ method }) => method !== 'tools/call')
    if (views.length === 0) return notExercised('No answer had a task in it.')
    const first = new Map(views.filter(({ reply }) => relatedOf(reply.result)).map((view) => [view.method, view]))
    const answers = Array.from(first.values(), (view) =>
      violation(view.reply, `The answer to ${view.method} has the related-task metadata.`, { path: '/result/_meta' }),
    )
    const notes = statusNotes(flow).filter(({ params }) => relatedOf(params))
    const told = notes.map(({ seq, method }) => ({
      message: `${method} has the related-task metadata.`,
      seq,
      path: '/params/_meta',
    }))
    return judged([...answers, ...told.slice(0, 1)])
  }),
})
