import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { speaksLegacy } from '@/lib/spec/probing/legacy-visit'
import { failed, notApplicable, notExercised, passed } from '@/lib/spec/probing/verdict'

export const httpDelete405Modern = defineProbe({
  id: 'http-delete-405-modern',
  risk: 'safe',
  why: '2026-07-28 has no sessions to end; 405 tells an older client so at once.',
  fix: 'Answer DELETE on the endpoint with 405, unless you also serve legacy clients.',
  example: {
    right: 'DELETE /mcp\n\nHTTP/1.1 405 Method Not Allowed\nAllow: POST',
    wrong: 'DELETE /mcp\n\nHTTP/1.1 200 OK',
  },
  sends: ['DELETE on the endpoint with a made-up Mcp-Session-Id'],
  run: async (context) => {
    const both = await speaksLegacy(context)
    if (both !== undefined) return notApplicable(both)
    const reply = await context.stream({ method: 'DELETE', headers: { 'Mcp-Session-Id': 'parley-no-such-session' } })
    reply.close()
    if (reply.status === undefined) return notExercised(`DELETE was answered with ${tell(reply)}.`)
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.status === 405) return passed()
    const message = `DELETE was answered with HTTP ${reply.status}; 405 is due.`
    return failed(violation(reply, message, { actual: reply.status, expected: 405 }))
  },
})
