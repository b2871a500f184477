import { defineProbe } from '@/lib/spec/probe'
import { hasCapability } from '@/lib/spec/needs'
import { unknownTask } from './unknown-task'

export const tasksUnknownId = defineProbe({
  id: 'tasks-unknown-id',
  risk: 'safe',
  needs: 'tasks',
  why: 'By -32602 a client knows that the task is gone, and stops polling.',
  fix: 'Answer tasks/get, tasks/result and tasks/cancel for an id that you do not know with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "There is no such task"}}',
    wrong: '{"error": {"code": -32603, "message": "Internal error"}}',
  },
  sends: ['tasks/get, tasks/result and (where declared) tasks/cancel for an id that does not exist'],
  run: (context) => {
    const cancels = hasCapability(context.facts.capabilities, 'tasks.cancel')
    const methods = ['tasks/get', 'tasks/result', ...(cancels ? ['tasks/cancel'] : [])]
    return unknownTask(methods, (method, id) => context.request(method, { taskId: id }))
  },
})
