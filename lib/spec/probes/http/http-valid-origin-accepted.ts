import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { harmless } from '@/lib/spec/probing/harmless'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import type { ProbeViolation } from '@/lib/recording/probing'

export const httpValidOriginAccepted = defineProbe({
  id: 'http-valid-origin-accepted',
  risk: 'safe',
  why: 'A check of Origin that is too strict shuts out every client that is no browser, or the server’s own pages.',
  fix: 'Refuse an Origin only where there is one that is not yours.',
  example: {
    right: 'Origin: http://localhost:3000 at http://localhost:3000/mcp\n\nHTTP/1.1 200 OK',
    wrong: 'no Origin\n\nHTTP/1.1 403 Forbidden',
  },
  sends: ['A request without Origin', 'The same with the origin of the endpoint itself'],
  run: async (context) => {
    const method = harmless(context)
    const own = new URL(context.facts.url).origin
    const violations: ProbeViolation[] = []
    const ways = [
      ['without Origin', undefined],
      [`with Origin: ${own}`, own],
    ] as const
    for (const [how, origin] of ways) {
      const reply = await context.request(method, {}, { headers: { Origin: origin } })
      if (reply.status === 403) violations.push(violation(reply, `A request ${how} was answered with ${tell(reply)}.`))
      else if (!reply.result) return notExercised(`A request ${how} was answered with ${tell(reply)}.`)
    }
    return judged(violations)
  },
})
