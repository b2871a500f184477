import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { discoverUnheardOf, SENDS } from './unheard-of'

export const versioningUnsupported400 = defineProbe({
  id: 'versioning-unsupported-400',
  risk: 'safe',
  why: 'What stands between client and server sees the status only: a 200 passes for success.',
  fix: 'Send error -32022 with HTTP status 400.',
  example: {
    right: 'HTTP/1.1 400 Bad Request\n\n{"jsonrpc": "2.0", "id": 1, "error": {"code": -32022, …}}',
    wrong: 'HTTP/1.1 200 OK\n\n{"jsonrpc": "2.0", "id": 1, "error": {"code": -32022, …}}',
  },
  sends: [SENDS],
  run: async (context) => {
    const reply = await discoverUnheardOf(context)
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.result) return notExercised('The server served a revision that does not exist.')
    if (reply.status === 400) return passed()
    const message = `A request of an unknown revision was answered with ${tell(reply)}; 400 is due.`
    return failed(violation(reply, message, { actual: reply.status, expected: 400 }))
  },
})
