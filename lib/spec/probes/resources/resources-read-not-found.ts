import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed } from '@/lib/spec/probing/verdict'
import { readingOfNothing } from './reading'

const INVALID_PARAMS = -32602

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
  run: async (context) => {
    const { uri, reply } = await readingOfNothing(context)
    const stopped = barred(reply)
    if (stopped) return stopped
    const { error } = reply
    if (error?.code === INVALID_PARAMS) return passed()
    const message = `Reading ${uri}, which is not there, was answered with ${tell(reply)}; error -32602 is due.`
    return failed(violation(reply, message, { actual: error?.code ?? null, expected: INVALID_PARAMS }))
  },
})
