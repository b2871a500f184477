import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { judgingTasks } from './task-flow'

export const tasksCancelTerminalRejected = defineProbe({
  id: 'tasks-cancel-terminal-rejected',
  risk: 'calls-tools',
  needs: 'tasks.cancel',
  why: 'A client that is told “cancelled” throws away a result that is there.',
  fix: 'Answer tasks/cancel for a task that is over with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "The task is completed already"}}',
    wrong: '{"result": {"taskId": "7f1c…", "status": "cancelled", …}}',
  },
  sends: [
    'Each allowed tool that can be a task is called as one, and followed to its end with tasks/get and tasks/result',
    'tasks/cancel for one that is over',
  ],
  run: judgingTasks(({ lateCancel }) => {
    if (!lateCancel) return notExercised('No task came to its end.')
    const stopped = barred(lateCancel)
    if (stopped) return stopped
    const code = lateCancel.error?.code
    if (code === -32602) return passed()
    const message = `tasks/cancel for a task that is over was answered with ${tell(lateCancel)}; error -32602 is due.`
    return failed(violation(lateCancel, message, { actual: code ?? null, expected: -32602 }))
  }),
})
