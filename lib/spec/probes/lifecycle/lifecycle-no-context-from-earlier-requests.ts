import { META } from '@/lib/protocol/meta'
import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { harmless } from '@/lib/spec/probing/harmless'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

const LACKING = [META.protocolVersion, META.clientCapabilities] as const

export const lifecycleNoContextFromEarlierRequests = defineProbe({
  id: 'lifecycle-no-context-from-earlier-requests',
  risk: 'safe',
  why: 'Proxies share connections: what one client said of itself would then hold for another.',
  fix: 'Take version, capabilities and identity from the request at hand alone; refuse it when they are missing.',
  example: {
    right: 'a complete request, then one without _meta → {"error": {"code": -32602, …}}',
    wrong: 'a complete request, then one without _meta → {"result": {…}}',
  },
  sends: [
    'A list request (or server/discover) that is complete',
    'the same on the same connection without the protocol version, then without the client capabilities',
  ],
  run: async (context) => {
    const method = harmless(context)
    const whole = await context.request(method)
    if (!whole.result) return notExercised(`The complete ${method} was answered with ${tell(whole)}.`)
    const violations = []
    for (const member of LACKING) {
      const reply = await context.request(method, {}, { meta: { [member]: undefined } })
      const stopped = barred(reply)
      if (stopped) return stopped
      if (reply.result)
        violations.push(violation(reply, `${method} without ${member}, sent after a complete one, was served.`))
    }
    return judged(violations)
  },
})
