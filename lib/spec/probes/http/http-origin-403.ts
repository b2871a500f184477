import { defineProbe } from '@/lib/spec/probe'
import { unreachable, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { foreignOrigin, isOwnMachine, SENDS_FOREIGN } from './origin'

export const httpOrigin403 = defineProbe({
  id: 'http-origin-403',
  risk: 'safe',
  why: 'A page of a stranger whose name suddenly points at this machine can use everything that a local server offers.',
  fix: 'Look at the Origin header of every request, and answer one that is not yours with 403.',
  example: {
    right: 'Origin: https://rebind.example\n\nHTTP/1.1 403 Forbidden',
    wrong: 'Origin: https://rebind.example\n\nHTTP/1.1 200 OK',
  },
  sends: [SENDS_FOREIGN],
  run: async (context) => {
    const { right, reply } = await foreignOrigin(context)
    if (!right.result) return notExercised(`Without Origin the request was answered with ${tell(right)}.`)
    const stopped = unreachable(reply)
    if (stopped) return stopped
    if (reply.status === 403) return passed()
    // A public server may want every page: no name has to be bent for that.
    const open = reply.result !== undefined && !isOwnMachine(context.facts.url)
    const message = `A request of a foreign Origin was answered with ${tell(reply)}; 403 is due.`
    const values = { actual: reply.status, expected: 403, ...(open && { atMost: 'should' as const }) }
    return failed(violation(reply, message, values))
  },
})
