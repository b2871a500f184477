import { defineProbe } from '@/lib/spec/probe'
import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import type { HeaderEdits } from '@/lib/spec/probing/craft'
import { harmless } from '@/lib/spec/probing/harmless'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { speaksLegacy } from '@/lib/spec/probing/versions'
import { MISMATCH } from './refuses-headers'
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
    const requests: readonly [string, string, JsonObject, HeaderEdits][] = [
      ['missing Mcp-Method', harmless(context), {}, { 'Mcp-Method': undefined }],
      ['wrong Mcp-Method', harmless(context), {}, { 'Mcp-Method': 'parley/other' }],
      ['missing MCP-Protocol-Version', harmless(context), {}, { 'MCP-Protocol-Version': undefined }],
      ...(target
        ? [['missing Mcp-Name', target.method, target.params, { 'Mcp-Name': undefined }] as const].map(
            ([what, method, params, headers]): [string, string, JsonObject, HeaderEdits] => [
              what,
              method,
              params,
              headers,
            ],
          )
        : []),
    ]
    const violations: ProbeViolation[] = []
    let refused = 0
    for (const [what, method, params, headers] of requests) {
      const reply = await context.request(method, params, { headers })
      if (reply.status !== 400) continue
      refused++
      // Without the version header a server of both eras sees a legacy client.
      if (reply.error?.code === MISMATCH || (what.endsWith('Version') && (await speaksLegacy(context)) !== undefined))
        continue
      const message = `A ${what} was answered with ${tell(reply)}; error -32020 is due.`
      violations.push(violation(reply, message, { path: '/error/code', actual: reply.error?.code, expected: MISMATCH }))
    }
    return refused === 0 ? notExercised('The server refused none of the requests with 400.') : judged(violations)
  },
})
