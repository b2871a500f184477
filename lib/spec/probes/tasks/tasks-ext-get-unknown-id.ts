import { defineProbe } from '@/lib/spec/probe'
import { withoutExtension } from './declared'
import { unknownTask } from './unknown-task'
import { taskRequest } from './extension-request'

export const tasksExtGetUnknownId = defineProbe({
  id: 'tasks-ext-get-unknown-id',
  risk: 'safe',
  appliesTo: withoutExtension,
  why: 'By -32602 a client knows that the task is gone, and stops polling.',
  fix: 'Answer tasks/get for an id that you do not know with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "There is no such task"}}',
    wrong: '{"error": {"code": -32603, "message": "Internal error"}}',
  },
  sends: ['tasks/get for an id that does not exist'],
  run: (context) => unknownTask(['tasks/get'], (method, id) => taskRequest(context, method, id)),
})
