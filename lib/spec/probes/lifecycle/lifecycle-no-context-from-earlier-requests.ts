import { META } from '@/lib/protocol/meta'
import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { talksOf } from '@/lib/spec/probes/parts/talk'
import { asksOf } from '@/lib/spec/probing/asks'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { barred, violation } from '@/lib/spec/probing/judge'
import { harmless } from '@/lib/spec/probing/harmless'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

const LACKING = [META.protocolVersion, META.clientCapabilities] as const

/** Asks once more of a client that no longer declares what it declared in the call before, on the same connection. */
const stillAsks = async (context: ProbeContext): Promise<readonly ProbeViolation[]> => {
  const [plain] = await talksOf(context)
  if (!plain) return []
  const { name, args } = plain.one
  const params = { name, arguments: args }
  await context.request('tools/call', params)
  const reply = await context.request('tools/call', params, { declared: {} })
  const [ask] = asksOf(reply) ?? []
  if (!ask) return []
  const message = `${name} asks for ${ask.method}, which an earlier call on the connection declared and this one does not.`
  return [violation(reply, message)]
}

export const lifecycleNoContextFromEarlierRequests = defineProbe({
  id: 'lifecycle-no-context-from-earlier-requests',
  risk: 'calls-tools',
  why: 'Proxies share connections: what one client said of itself would then hold for another.',
  fix: 'Take version, capabilities and identity from the request at hand alone; refuse it when they are missing.',
  example: {
    right: 'a complete request, then one without _meta → {"error": {"code": -32602, …}}',
    wrong: 'a complete request, then one without _meta → {"result": {…}}',
  },
  sends: [
    'A list request (or server/discover) that is complete',
    'the same on the same connection without the protocol version, then without the client capabilities',
    'where a tool that may be called asks: the call with all client capabilities, then with none',
  ],
  run: async (context) => {
    const method = harmless(context)
    const whole = await context.request(method)
    if (!whole.result) return notExercised(`The complete ${method} was answered with ${tell(whole)}.`)
    const violations: ProbeViolation[] = []
    for (const member of LACKING) {
      const reply = await context.request(method, {}, { meta: { [member]: undefined } })
      const stopped = barred(reply)
      if (stopped) return stopped
      if (reply.result)
        violations.push(violation(reply, `${method} without ${member}, sent after a complete one, was served.`))
    }
    return judged([...violations, ...(await stillAsks(context))])
  },
})
