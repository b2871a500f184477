import { defineProbe } from '@/lib/spec/probe'
import { judgeNotFound } from './reading'

export const resourcesReadNotFound = defineProbe({
  id: 'resources-read-not-found',
  risk: 'safe',
  needs: 'resources',
  why: 'Clients tell a resource that is gone from a server that is broken by the code of the error.',
  fix: 'Answer resources/read of a URI that you do not have with error -32602.',
  example: {
    right: '{"error": {"code": -32602, "message": "Resource not found", "data": {"uri": "note://gone"}}}',
    wrong: '{"error": {"code": -32002, "message": "Resource not found"}}',
  },
  sends: ['resources/read of a URI that no resource has'],
  run: (context) => judgeNotFound(context, -32602),
})
