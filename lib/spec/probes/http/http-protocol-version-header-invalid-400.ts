import { defineProbe } from '@/lib/spec/probe'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed } from '@/lib/spec/probing/verdict'

export const httpProtocolVersionHeaderInvalid400 = defineProbe({
  id: 'http-protocol-version-header-invalid-400',
  risk: 'safe',
  why: 'A server that takes any version for its own hides from client authors that they send the wrong one.',
  fix: 'Answer a request whose MCP-Protocol-Version you do not know with 400.',
  example: {
    right: 'MCP-Protocol-Version: 1999-01-01\n\nHTTP/1.1 400 Bad Request',
    wrong: 'MCP-Protocol-Version: 1999-01-01\n\nHTTP/1.1 200 OK',
  },
  appliesTo: overHttpSse,
  sends: ['ping with MCP-Protocol-Version: 1999-01-01'],
  run: async (context) => {
    const reply = await context.request('ping', {}, { headers: { 'MCP-Protocol-Version': '1999-01-01' } })
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.status === 400) return passed()
    const message = `ping with MCP-Protocol-Version: 1999-01-01 was answered with ${tell(reply)}; 400 is due.`
    return failed(violation(reply, message, { actual: reply.status, expected: 400 }))
  },
})
