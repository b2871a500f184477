import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'

export const tasksInvalidCursor = defineProbe({
  id: 'tasks-invalid-cursor',
  risk: 'safe',
  needs: 'tasks.list',
  why: 'A client that gets page one for a cursor that has expired runs in circles.',
  fix: 'Answer tasks/list with a cursor that is none of yours with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "Unknown cursor"}}',
    wrong: '{"result": {"tasks": [… page one …]}}',
  },
  sends: ['tasks/list with a cursor that the server never gave'],
  run: (context) =>
    expectsError(context, {
      method: 'tasks/list',
      params: { cursor: 'parley-invalid-cursor' },
      what: 'tasks/list with an invalid cursor',
      codes: [-32602],
    }),
})
