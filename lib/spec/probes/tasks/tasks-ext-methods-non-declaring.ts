import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'
import { withoutExtension, UNKNOWN_TASK } from './declared'

export const tasksExtMethodsNonDeclaring = defineProbe({
  id: 'tasks-ext-methods-non-declaring',
  risk: 'safe',
  appliesTo: withoutExtension,
  why: 'A client that got to an id without the extension does not know what the answers mean.',
  fix: 'Answer tasks/get, tasks/update and tasks/cancel with error -32021 where the request does not declare the extension.',
  example: {
    right:
      '{"error": {"code": -32021, "message": "…", "data": {"requiredCapabilities": {"extensions": {"io.modelcontextprotocol/tasks": {}}}}}}',
    wrong: '{"error": {"code": -32602, "message": "There is no such task"}}',
  },
  sends: ['tasks/get, with no client capabilities, for an id that does not exist'],
  run: (context) =>
    expectsError(context, {
      method: 'tasks/get',
      params: { taskId: UNKNOWN_TASK },
      what: 'tasks/get without the extension',
      codes: [-32021],
      edits: { declared: {}, headers: { 'Mcp-Name': UNKNOWN_TASK } },
    }),
})
