import type { ProbeViolation } from '@/lib/recording/probing'
import type { JsonObject } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { harmless } from '@/lib/spec/probing/harmless'
import { barred, isRefusal, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged } from '@/lib/spec/probing/verdict'

const without =
  (member: string) =>
  (message: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(message).filter(([name]) => name !== member))

export const jsonrpcInvalidRequest = defineProbe({
  id: 'jsonrpc-invalid-request',
  risk: 'safe',
  why: 'A server that guesses what a broken request meant hides the fault of the client from its author.',
  fix: 'Check jsonrpc, id and method of every message; answer what lacks them with 400 or error -32600.',
  example: {
    right: '{"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid request"}}',
    wrong: '{"id": 1, "method": "ping"}\n\n{"jsonrpc": "2.0", "id": 1, "result": {}}',
  },
  sends: ['A request without its member method', 'A request without its member jsonrpc'],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    const method = context.facts.era === 'modern' ? harmless(context) : 'ping'
    for (const member of ['method', 'jsonrpc']) {
      const reply = await context.request(method, {}, { edit: without(member) })
      const stopped = barred(reply)
      if (stopped) return stopped
      if (isRefusal(reply) || reply.error?.code === -32600) continue
      const message = `A request without ${member} was answered with ${tell(reply)}; 400 or error -32600 is due.`
      violations.push(violation(reply, message))
    }
    return judged(violations)
  },
})
