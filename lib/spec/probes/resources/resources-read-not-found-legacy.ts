import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed } from '@/lib/spec/probing/verdict'
import { readingOfNothing } from './reading'

const NOT_FOUND = -32002
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
  run: async (context) => {
    const { uri, reply } = await readingOfNothing(context)
    const stopped = barred(reply)
    if (stopped) return stopped
    const { error } = reply
    if (error?.code === NOT_FOUND) return passed()
    const message = `Reading ${uri}, which is not there, was answered with ${tell(reply)}; error -32002 is due.`
    const values = { actual: error?.code ?? null, expected: NOT_FOUND }
    return failed(violation(reply, message, error?.code === LATER ? { ...values, atMost: 'hint' } : values))
  },
})
