import { defineProbe } from '@/lib/spec/probe'
import type { ProbeViolation } from '@/lib/recording/probing'
import { harmless } from '@/lib/spec/probing/harmless'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { speaksLegacy } from '@/lib/spec/probing/legacy-visit'
import { MISMATCH, type Odd } from './refuses-headers'
import { targets } from './targets'

export const headersMismatchErrorCode = defineProbe({
  id: 'headers-mismatch-error-code',
  risk: 'safe',
  why: 'By this code a client knows that its headers are at fault, and not its arguments.',
  fix: 'Send error -32020 in the body of every 400 that is about a header.',
  example: {
    right: 'HTTP/1.1 400 Bad Request\n\n"error": {"code": -32020, "message": "Header mismatch: …"}',
    wrong: 'HTTP/1.1 400 Bad Request\n\n"error": {"code": -32602, "message": "Bad header"}',
  },
  sends: [
    'A list request (or server/discover) without Mcp-Method',
    'The same with another method in Mcp-Method',
    'The same without MCP-Protocol-Version',
    'A request that names something, without Mcp-Name',
  ],
  run: async (context) => {
    const [target] = await targets(context)
    const method = harmless(context)
    const named = target ? [{ what: 'missing Mcp-Name', ...target, headers: { 'Mcp-Name': undefined } }] : []
    const requests: readonly Odd[] = [
      { what: 'missing Mcp-Method', headers: { 'Mcp-Method': undefined } },
      { what: 'wrong Mcp-Method', headers: { 'Mcp-Method': 'parley/other' } },
      { what: 'missing MCP-Protocol-Version', headers: { 'MCP-Protocol-Version': undefined } },
      ...named,
    ]
    const violations: ProbeViolation[] = []
    let refused = 0
    for (const { what, headers = {}, ...odd } of requests) {
      const reply = await context.request(odd.method ?? method, odd.params, { headers })
      if (reply.status !== 400) continue
      refused++
      // Without the version header a server of both eras sees a legacy client.
      const toLegacy = what.endsWith('Version') && (await speaksLegacy(context)) !== undefined
      if (reply.error?.code === MISMATCH || toLegacy) continue
      const message = `A ${what} was answered with ${tell(reply)}; error -32020 is due.`
      violations.push(violation(reply, message, { path: '/error/code', actual: reply.error?.code, expected: MISMATCH }))
    }
    return refused === 0 ? notExercised('The server refused none of the requests with 400.') : judged(violations)
  },
})
