import { ERROR_CODES } from '@/lib/protocol/error-codes'
import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { talk, talksOf, type Talk } from '@/lib/spec/probes/parts/talk'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

const faultOf = ({ one, turns, reply }: Talk): ProbeViolation | undefined => {
  const [asked] = turns
  const call = `A call of ${one.name} that declares no capabilities`
  if (asked) return violation(reply, `${call} asks for ${asked.ask.method} all the same; error -32021 is due.`)
  if (reply.result || reply.error?.code === ERROR_CODES.missingClientCapability) return undefined
  const message = `${call} was answered with ${tell(reply)}; error -32021, or a result that does without, is due.`
  return violation(reply, message, { actual: reply.error?.code ?? null, expected: ERROR_CODES.missingClientCapability })
}

export const errorsMissingCapabilityCode = defineProbe({
  id: 'errors-missing-capability-code',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'A client that is told what is missing can declare it and try again, or say so to the person.',
  fix: 'Look at the capabilities in the request before you ask; refuse with error -32021, or take a way without asking.',
  example: {
    right: '{"error": {"code": -32021, "message": "This needs elicitation", "data": {…}}}',
    wrong: '{"error": {"code": -32603, "message": "ask is not a function"}}',
  },
  sends: [
    'tools/call for each tool that may be called, with all client capabilities, to find those that ask',
    'tools/call for up to three of those that do, with no client capabilities',
  ],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    let tried = 0
    for (const { one } of await talksOf(context)) {
      const told = await talk(context, one, () => undefined, { declared: {} })
      if (barred(told.reply)) continue
      tried++
      const found = faultOf(told)
      if (found) violations.push(found)
    }
    return tried === 0 ? notExercised('None of the tools that may be called asks for anything.') : judged(violations)
  },
})
