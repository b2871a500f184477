import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

const CANCELLED = 'notifications/cancelled'

/** Nobody ever asked under this id. */
const UNKNOWN = 'parley-no-such-request'

export const cancelInvalidIgnored = defineProbe({
  id: 'cancel-invalid-ignored',
  risk: 'safe',
  why: 'A cancellation and the response may cross; a server that makes an error of it breaks a session that was fine.',
  fix: 'Ignore notifications/cancelled for requests that you do not know, or that are over.',
  example: {
    right: '{"method": "notifications/cancelled", "params": {"requestId": "gone"}} → HTTP/1.1 202 Accepted',
    wrong: '{"method": "notifications/cancelled", "params": {"requestId": "gone"}} → {"error": {"code": -32602, …}}',
  },
  sends: [
    `${CANCELLED} for a request that was never made`,
    `ping, ${CANCELLED} for it once it is answered, and ping again`,
  ],
  run: async (context) => {
    const finished = 'parley-finished'
    const first = await context.request('ping', {}, { id: finished })
    if (!first.result) return notExercised(`ping was answered with ${tell(first)}.`)
    const violations: ProbeViolation[] = []
    for (const [requestId, what] of [
      [UNKNOWN, 'a request that was never made'],
      [finished, 'a request that is over'],
    ] as const) {
      const reply = await context.notify(CANCELLED, { requestId })
      const stopped = barred(reply)
      if (stopped) return stopped
      const { status = 0 } = reply
      if (status >= 200 && status < 300 && !reply.error) continue
      violations.push(violation(reply, `The cancellation of ${what} was answered with ${tell(reply)}.`))
    }
    const after = await context.request('ping')
    if (!after.result)
      violations.push(violation(after, `After cancellations that mean nothing, ping was answered with ${tell(after)}.`))
    return judged(violations)
  },
})
