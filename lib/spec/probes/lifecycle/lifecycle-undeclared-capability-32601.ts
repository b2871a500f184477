import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { hasCapability } from '@/lib/spec/needs'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { BASIC_METHODS } from './basic-methods'

const METHOD_NOT_FOUND = -32601
const MODERN = BASIC_METHODS.filter(({ legacyOnly }) => !legacyOnly)

export const lifecycleUndeclaredCapability32601 = defineProbe({
  id: 'lifecycle-undeclared-capability-32601',
  risk: 'safe',
  why: 'Clients tell by -32601 that a server does not do something; another answer looks like a passing failure.',
  fix: 'Answer methods of a capability that you do not declare with error -32601 and HTTP 404.',
  example: {
    right: '{"error": {"code": -32601, "message": "Method not found: prompts/list"}}',
    wrong: '{"error": {"code": -32603, "message": "prompts is undefined"}}',
  },
  appliesTo: ({ capabilities }) =>
    MODERN.every(({ capability }) => hasCapability(capabilities, capability))
      ? 'The server declares everything that has a method.'
      : undefined,
  sends: ['The basic request of each capability that is not declared: its list, or completion/complete'],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    let asked = 0
    for (const { capability, method, params } of MODERN) {
      if (hasCapability(context.facts.capabilities, capability)) continue
      const reply = await context.request(method, params)
      if (barred(reply)) continue
      asked++
      if (reply.error?.code === METHOD_NOT_FOUND) continue
      const message = `The server does not declare ${capability}, and answers ${method} with ${tell(reply)}; error -32601 is due.`
      violations.push(violation(reply, message, { actual: reply.error?.code ?? null, expected: METHOD_NOT_FOUND }))
    }
    return asked === 0 ? notExercised('The server let nobody ask for what it does not declare.') : judged(violations)
  },
})
