import { ERROR_CODES } from '@/lib/protocol/error-codes'
import type { Json, JsonObject } from '@/lib/protocol/json'
import type { AskKind } from '@/lib/protocol/methods'
import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { kindOf } from '@/lib/spec/probes/parts/talk'
import { violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'
import { attempts, FIRST_ROUND, isComplete, retry, type Attempt, type FirstRound } from './rounds'

/** Results that lack what makes them one. */
const MALFORMED: Readonly<Record<AskKind, JsonObject>> = {
  elicitation: { action: 'perhaps' },
  sampling: { role: 'assistant', model: 'parley-probe' },
  roots: { roots: 'none' },
}

const malformedResults = ({ asks }: FirstRound): JsonObject =>
  Object.fromEntries(asks.map((ask): [string, Json] => [String(ask.key), MALFORMED[kindOf(ask) ?? 'elicitation']]))

const faultOf = (reply: Reply, call: string): ProbeViolation | undefined => {
  if (isComplete(reply)) return violation(reply, `${call} completed.`)
  const broke = !reply.response || (reply.status ?? 0) >= 500 || reply.error?.code === ERROR_CODES.internal
  return broke ? violation(reply, `${call} was answered with ${tell(reply)}.`) : undefined
}

export const mrtrInputResponsesValidated = defineProbe({
  id: 'mrtr-input-responses-validated',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'Answers come from clients of every quality; a server that does not look breaks, or goes on with nothing.',
  fix: 'Check inputResponses before you use them: refuse with error -32602, or ask again.',
  example: {
    right: '{"inputResponses": {"name": {"action": "perhaps"}}} → {"error": {"code": -32602, …}}',
    wrong:
      '{"inputResponses": {"name": {"action": "perhaps"}}} → {"error": {"code": -32603, "message": "undefined is not …"}}',
  },
  sends: [
    FIRST_ROUND,
    'the call once more, with an array for inputResponses, then with a text, then with results that lack what they need',
  ],
  run: (context) =>
    attempts(context, async (round) => {
      const wrong: readonly (readonly [string, Json])[] = [
        ['an array for inputResponses', []],
        ['a text for inputResponses', 'yes'],
        ['malformed results', malformedResults(round)],
      ]
      const made: Attempt[] = []
      for (const [what, answers] of wrong) {
        const reply = await retry(context, round, { answers })
        made.push({ reply, fault: faultOf(reply, `The retry of ${round.one.name} with ${what}`) })
      }
      return made
    }),
})
