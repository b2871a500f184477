import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { HeaderEdits } from '@/lib/spec/probing/craft'
import { barred, violation } from '@/lib/spec/probing/judge'
import { LISTS, type ListMethod } from '@/lib/spec/probing/lists'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised, type ProbeVerdict } from '@/lib/spec/probing/verdict'
import { hasCapability } from '@/lib/spec/needs'

/** A request with wrong headers; `what` begins the sentence of a finding. */
export type WrongHeaders = {
  readonly what: string
  /** A harmless list (or server/discover) when absent. */
  readonly method?: string
  readonly params?: JsonObject
  readonly headers?: HeaderEdits
  readonly meta?: JsonObject
}

/** A request that changes nothing: a list that the server promises, else server/discover. */
export const harmless = ({ facts }: ProbeContext): string => {
  const methods = Object.keys(LISTS) as ListMethod[]
  return methods.find((method) => hasCapability(facts.capabilities, LISTS[method].capability)) ?? 'server/discover'
}

/** Sends it as it is described. */
export const sendWrong = (context: ProbeContext, wrong: WrongHeaders): Promise<Reply> => {
  const { method = harmless(context), params, headers, meta } = wrong
  return context.request(method, params, { ...(headers && { headers }), ...(meta && { meta }) })
}

/**
 * Sends requests whose headers are wrong, each after the same request with the right ones was served: every one is to
 * be refused with 400. The code of the error is another requirement's business.
 */
export const refusesHeaders = async (context: ProbeContext, wrongs: readonly WrongHeaders[]): Promise<ProbeVerdict> => {
  const violations = []
  for (const wrong of wrongs) {
    const { method = harmless(context), params } = wrong
    const right = await context.request(method, params)
    if (!right.result) return notExercised(`${method} with the right headers was answered with ${tell(right)}.`)
    const reply = await sendWrong(context, wrong)
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.status !== 400)
      violations.push(
        violation(reply, `${wrong.what} was answered with ${tell(reply)}; 400 is due.`, {
          actual: reply.status,
          expected: 400,
        }),
      )
  }
  return judged(violations)
}
