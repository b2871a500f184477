import { canonicalJson } from '@/lib/protocol/canonical'
import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import { brokeOff, copesWith, type Retold, type Way } from '@/lib/spec/probes/parts/coping'
import { kindOf, type Talk } from '@/lib/spec/probes/parts/talk'
import { isToolError } from '@/lib/spec/probes/tools/callable'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { violation } from '@/lib/spec/probing/judge'
import type { ProbeVerdict } from '@/lib/spec/probing/verdict'

const acting = (action: string): Way => ({
  what: `its elicitation is answered with ${action}`,
  answer: () => ({ result: { action } }),
})

const DECLINING: readonly Way[] = [acting('decline'), acting('cancel')]

/** An error can be answered on legacy alone. */
const FAILING: Way = {
  what: 'its elicitation is answered with an error',
  answer: () => ({ error: { code: -32603, message: 'The form could not be shown' } }),
}

const accepted = ({ turns }: Talk): readonly JsonObject[] =>
  turns.flatMap(({ ask, answer }) =>
    kindOf(ask) === 'elicitation' && answer && 'result' in answer && answer.result['action'] === 'accept'
      ? [(answer.result['content'] ?? {}) as JsonObject]
      : [],
  )

const sameText = ({ plain, told }: Retold): boolean => {
  const [before, after] = [plain.reply.result, told.reply.result]
  return before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after)
}

/** How a refusal went wrong: the call broke off, or went on as if it had been accepted. */
const judge = (retold: Retold): ProbeViolation | undefined => {
  const broken = brokeOff(retold)
  if (broken) return broken
  const { plain, told, when } = retold
  if (accepted(plain).length === 0 || isToolError(plain.reply.result) || !sameText(retold)) return undefined
  return violation(told.reply, `${when} ${told.one.name} has the same result as when it is accepted.`, {
    atMost: 'hint',
  })
}

/** Refuses what tools elicit in every way of the era, and looks whether the calls come to an end that fits. */
export const refusalsHandled = (context: ProbeContext): Promise<ProbeVerdict> =>
  copesWith(context, 'elicitation', context.facts.era === 'legacy' ? [...DECLINING, FAILING] : DECLINING, judge)
