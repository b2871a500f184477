import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notApplicable, passed } from '@/lib/spec/probing/verdict'

export const httpSessionRequired400 = defineProbe({
  id: 'http-session-required-400',
  risk: 'safe',
  why: 'A request without its session can only be answered as somebody else’s; the client should learn what is missing.',
  fix: 'Answer a request without Mcp-Session-Id, other than initialize, with 400 once you hand out session ids.',
  example: {
    right: 'ping without Mcp-Session-Id\n\nHTTP/1.1 400 Bad Request',
    wrong: 'ping without Mcp-Session-Id\n\nHTTP/1.1 200 OK',
  },
  appliesTo: overHttpSse,
  sends: ['ping without the header Mcp-Session-Id'],
  run: async (context) => {
    if ((await context.session()) === undefined) return notApplicable('The server gives no session id.')
    const reply = await context.request('ping', {}, { headers: { 'Mcp-Session-Id': undefined } })
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.status === 400) return passed()
    const message = `ping without Mcp-Session-Id was answered with ${tell(reply)}; 400 is due.`
    return failed(violation(reply, message, { actual: reply.status, expected: 400 }))
  },
})
