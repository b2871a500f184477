import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'

export const httpProtocolVersionHeaderAbsentOk = defineProbe({
  id: 'http-protocol-version-header-absent-ok',
  risk: 'safe',
  why: 'Clients of 2025-03-26 and earlier know no such header; some proxies drop it.',
  fix: 'Take a request without MCP-Protocol-Version for one of 2025-03-26, or go by what initialize settled.',
  example: {
    right: 'ping without MCP-Protocol-Version\n\nHTTP/1.1 200 OK',
    wrong: 'ping without MCP-Protocol-Version\n\nHTTP/1.1 400 Bad Request',
  },
  appliesTo: overHttpSse,
  sends: ['ping in a session, without the header MCP-Protocol-Version'],
  run: async (context) => {
    const right = await context.request('ping')
    if (!right.result) return notExercised(`With the header, ping was answered with ${tell(right)}.`)
    const reply = await context.request('ping', {}, { headers: { 'MCP-Protocol-Version': undefined } })
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.result) return passed()
    return failed(violation(reply, `ping without MCP-Protocol-Version was answered with ${tell(reply)}.`))
  },
})
