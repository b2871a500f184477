import { defineProbe } from '@/lib/spec/probe'
import { isRefusal, unreachable, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { foreignOrigin, isOwnMachine, SENDS_FOREIGN } from './origin'

export const httpOriginRejected = defineProbe({
  id: 'http-origin-rejected',
  risk: 'safe',
  why: 'A page of a stranger whose name suddenly points at this machine can use everything that a local server offers.',
  fix: 'Look at the Origin header of every request, and refuse one that is not yours.',
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
    if (isRefusal(reply)) return passed()
    const atMost = isOwnMachine(context.facts.url) ? {} : { atMost: 'should' as const }
    return failed(violation(reply, `A request of a foreign Origin was answered with ${tell(reply)}.`, atMost))
  },
})
