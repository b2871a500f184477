import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged } from '@/lib/spec/probing/verdict'
import { offerFor } from '@/lib/spec/probing/versions'

const UNKNOWN = ['1999-01-01', '2999-12-31']

export const versioningCounterOffer = defineProbe({
  id: 'versioning-counter-offer',
  risk: 'safe',
  why: 'A client newer or older than the server can go on only when it is told a revision that both may speak.',
  fix: 'Answer initialize for a revision you do not know with a result that names one you do speak.',
  example: {
    right: '→ "protocolVersion": "1999-01-01"\n← "result": {"protocolVersion": "2025-11-25", …}',
    wrong: '→ "protocolVersion": "1999-01-01"\n← "result": {"protocolVersion": "1999-01-01", …}',
  },
  sends: [`initialize for ${UNKNOWN.join(' and for ')}, then for what is offered in their place`],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    for (const unknown of UNKNOWN) {
      const { offered, reply } = await offerFor(context, unknown)
      const stopped = barred(reply)
      if (stopped) return stopped
      const asked = `initialize for ${unknown}`
      const said = { path: '/result/protocolVersion', actual: offered }
      // The lifecycle page has an example that answers with this error, against its own text.
      const example = reply.error?.code === -32602 && { atMost: 'should' as const }
      if (offered === undefined)
        violations.push(
          violation(reply, `${asked} was answered with ${tell(reply)}, not with an offer.`, { ...example }),
        )
      else if (offered === unknown)
        violations.push(violation(reply, `${asked} was answered as if there were such a revision.`, said))
      else {
        const { offered: kept = 'no version' } = await offerFor(context, offered)
        const message = `${asked} was answered with ${offered}, but initialize for that with ${kept}.`
        if (kept !== offered) violations.push(violation(reply, message, said))
      }
    }
    return judged(violations)
  },
})
