import { defineProbe } from '@/lib/spec/probe'
import { judgeNotFound } from './reading'

/** What later revisions want. */
const LATER = -32602

export const resourcesReadNotFoundLegacy = defineProbe({
  id: 'resources-read-not-found-legacy',
  risk: 'safe',
  needs: 'resources',
  why: 'Clients tell a resource that is gone from a server that is broken by the code of the error.',
  fix: 'Answer resources/read of a URI that you do not have with error -32002, up to 2025-11-25.',
  example: {
    right: '{"error": {"code": -32002, "message": "Resource not found", "data": {"uri": "note://gone"}}}',
    wrong: '{"error": {"code": -32603, "message": "ENOENT"}}',
  },
  sends: ['resources/read of a URI that no resource has'],
  run: (context) => judgeNotFound(context, -32002, LATER),
})
