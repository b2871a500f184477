import { defineProbe } from '@/lib/spec/probe'
import { barred, isRefusal, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'

const BODY = '{"jsonrpc": '

export const jsonrpcParseError = defineProbe({
  id: 'jsonrpc-parse-error',
  risk: 'disruptive',
  why: 'A body that was cut off on the way must come back as a parse error, or the client waits for an answer in vain.',
  fix: 'Answer a body that is no JSON with 400 and error -32700, before looking at anything in it.',
  example: {
    right: 'HTTP/1.1 400 Bad Request\n\n{"jsonrpc": "2.0", "error": {"code": -32700, "message": "Parse error"}}',
    wrong: 'HTTP/1.1 500 Internal Server Error',
  },
  sends: [`A POST with the body ${BODY}, cut off there`],
  run: async (context) => {
    const { facts } = context
    const version = facts.era === 'modern' && { 'MCP-Protocol-Version': facts.revision, 'Mcp-Method': 'tools/list' }
    const reply = await context.http({ body: BODY, headers: { ...version } })
    const stopped = barred(reply)
    if (stopped) return stopped
    const { error } = reply
    if (facts.transport === 'http+sse' && reply.status === 202)
      return notExercised('The endpoint takes every body; what comes on the stream names no request.')
    const refused = isRefusal(reply) || error !== undefined
    if (refused && (error === undefined || error.code === -32700)) return passed()
    // Mirrored headers are looked at before the body by servers that can do so (2026-07-28).
    if (refused && error?.code === -32020) return notExercised('The server judged the headers before the body.')
    const due = error ? 'error -32700' : '400 or error -32700'
    return failed(violation(reply, `A body that is no JSON was answered with ${tell(reply)}; ${due} is due.`))
  },
})
