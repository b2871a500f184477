import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { hasCapability } from '@/lib/spec/needs'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { BASIC_METHODS } from './basic-methods'

const METHOD_NOT_FOUND = -32601

export const lifecycleDeclaredCapabilityWorks = defineProbe({
  id: 'lifecycle-declared-capability-works',
  risk: 'safe',
  why: 'What is declared is shown to the person, who then meets an error at every step.',
  fix: 'Implement the methods of every capability that you declare, or do not declare it.',
  example: {
    right: '{"capabilities": {"prompts": {}}} and prompts/list → {"result": {"prompts": []}}',
    wrong: '{"capabilities": {"prompts": {}}} and prompts/list → {"error": {"code": -32601, …}}',
  },
  appliesTo: ({ capabilities }) =>
    BASIC_METHODS.some(({ capability }) => hasCapability(capabilities, capability))
      ? undefined
      : 'The server declares nothing that has a method.',
  sends: ['The basic request of each declared capability: its list, completion/complete, logging/setLevel'],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    let asked = 0
    for (const { capability, method, params } of BASIC_METHODS) {
      if (!hasCapability(context.facts.capabilities, capability)) continue
      const reply = await context.request(method, params)
      if (barred(reply) || !reply.response) continue
      asked++
      if (reply.error?.code !== METHOD_NOT_FOUND) continue
      const message = `The server declares ${capability}, and answers ${method} with ${tell(reply)}.`
      violations.push(violation(reply, message, { actual: METHOD_NOT_FOUND }))
    }
    return asked === 0 ? notExercised('None of the declared capabilities was answered for.') : judged(violations)
  },
})
