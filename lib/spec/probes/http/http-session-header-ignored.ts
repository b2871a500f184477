import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { harmless } from '@/lib/spec/probing/harmless'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'

export const httpSessionHeaderIgnored = defineProbe({
  id: 'http-session-header-ignored',
  risk: 'safe',
  why: 'Clients that speak both eras may send a session header out of habit; the modern era has no sessions to look up.',
  fix: 'Do not look at Mcp-Session-Id in a modern request, and do not send it back.',
  example: {
    right: 'Mcp-Session-Id: parley-no-such-session\n\nHTTP/1.1 200 OK',
    wrong: 'Mcp-Session-Id: parley-no-such-session\n\nHTTP/1.1 404 Not Found',
  },
  sends: ['A list request (or server/discover) with a made-up Mcp-Session-Id'],
  run: async (context) => {
    const method = harmless(context)
    const right = await context.request(method)
    if (!right.result) return notExercised(`Without the header, ${method} was answered with ${tell(right)}.`)
    const reply = await context.request(method, {}, { headers: { 'Mcp-Session-Id': 'parley-no-such-session' } })
    const stopped = barred(reply)
    if (stopped) return stopped
    if (!reply.result)
      return failed(violation(reply, `${method} with an Mcp-Session-Id was answered with ${tell(reply)}.`))
    const echoed = reply.header('mcp-session-id')
    if (echoed === undefined) return passed()
    return failed(violation(reply, `${method} with an Mcp-Session-Id was answered with one, too: ${echoed}.`))
  },
})
