import type { AskKind } from '@/lib/protocol/methods'
import type { ProbeViolation } from '@/lib/recording/probing'
import { plainAnswers, type AskHandler } from '@/lib/spec/probing/asks'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised, type ProbeVerdict } from '@/lib/spec/probing/verdict'
import { kindOf, talk, talksOf, type Talk } from './talk'

/** Another answer than the one that the tool hopes for. */
export type Way = {
  /** What was done, in words that fit between “When its form” and “,”. */
  readonly what: string
  /** Undefined: there is no such answer to this ask, which gets a plain one. */
  readonly answer: AskHandler
}

/** The call of the plain talk once more, with another answer to what it asks for. */
export type Retold = { readonly plain: Talk; readonly told: Talk; readonly when: string }

const internal = -32603

/** How a call failed to cope with an answer; undefined when it coped. */
export const brokeOff = ({ told, when }: Retold): ProbeViolation | undefined => {
  const { reply, endless, one } = told
  const call = `${when} the call of ${one.name}`
  if (endless) return violation(reply, `${call} asks again and again.`, { atMost: 'should' })
  const { status = 0, error } = reply
  if (!reply.response || status >= 500) return violation(reply, `${call} was answered with ${tell(reply)}.`)
  if (error?.code !== internal) return undefined
  return violation(reply, `${call} was answered with ${tell(reply)}, as if something had broken.`, { atMost: 'should' })
}

const NOUNS: Readonly<Record<AskKind, string>> = {
  elicitation: 'elicitation',
  sampling: 'sampling',
  roots: 'the roots',
}

/** Why nothing was judged where no tool asks. */
export const noneAsks = (kind: AskKind): ProbeVerdict =>
  notExercised(`None of the tools that may be called asks for ${NOUNS[kind]}.`)

/** Calls each tool that asks for it once for each of these ways of answering, and judges what comes of it. */
export const copesWith = async (
  context: ProbeContext,
  kind: AskKind,
  ways: readonly Way[],
  judge: (retold: Retold) => ProbeViolation | undefined = brokeOff,
): Promise<ProbeVerdict> => {
  const talks = await talksOf(context, kind)
  const pleasing = plainAnswers(context.facts.revision)
  const violations: ProbeViolation[] = []
  let tried = 0
  for (const plain of talks)
    for (const { what, answer } of ways) {
      let answered = 0
      const told = await talk(context, plain.one, (ask) => {
        const own = kindOf(ask) === kind ? answer(ask) : undefined
        if (own) answered++
        return own ?? pleasing(ask)
      })
      if (answered === 0 || barred(told.reply)) continue
      tried++
      const found = judge({ plain, told, when: `When ${what},` })
      if (found) violations.push(found)
    }
  return tried === 0 ? noneAsks(kind) : judged(violations)
}
