import { defineProbe } from '@/lib/spec/probe'
import { withoutExtension } from './declared'
import { unknownTask } from './unknown-task'
import { taskRequest } from './extension-request'

export const tasksExtUpdateCancelUnknownId = defineProbe({
  id: 'tasks-ext-update-cancel-unknown-id',
  risk: 'safe',
  appliesTo: withoutExtension,
  why: 'A client that is told “done” for a task that does not exist believes it was heard.',
  fix: 'Answer tasks/update and tasks/cancel for an id that you do not know with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "There is no such task"}}',
    wrong: '{"resultType": "complete"}',
  },
  sends: ['tasks/update and tasks/cancel for an id that does not exist'],
  run: (context) =>
    unknownTask(['tasks/update', 'tasks/cancel'], (method, id) =>
      taskRequest(context, method, id, method === 'tasks/update' ? { inputResponses: {} } : {}),
    ),
})
