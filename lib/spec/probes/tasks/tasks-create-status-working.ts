import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { judged } from '@/lib/spec/probing/verdict'
import { AS_TASK } from './declared'
import { judgingTasks } from './task-flow'
import { viewsOf, wrongView } from './views'

export const tasksCreateStatusWorking = defineProbe({
  id: 'tasks-create-status-working',
  risk: 'calls-tools',
  needs: AS_TASK,
  why: 'A client waits for the change from working; a task that begins elsewhere is never seen to start.',
  fix: 'Give every new task the status working, even when it will be over in a moment.',
  example: {
    right: '"task": {"taskId": "7f1c…", "status": "working", …}',
    wrong: '"task": {"taskId": "7f1c…", "status": "submitted", …}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
  ],
  run: judgingTasks(({ runs }) => {
    const begun = runs.flatMap((run) => viewsOf(run).slice(0, 1)).filter(({ method }) => method === 'tools/call')
    const wrong = begun.filter(({ task }) => task['status'] !== 'working')
    return judged(
      wrong.map((view) => ({
        ...wrongView(view, `A new task begins as ${named(view.task['status'])}.`, 'status'),
        actual: view.task['status'],
        expected: 'working',
      })),
    )
  }),
})
