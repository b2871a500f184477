import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { HeaderEdits } from '@/lib/spec/probing/craft'
import { harmless } from '@/lib/spec/probing/harmless'
import { barred, violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised, type ProbeVerdict } from '@/lib/spec/probing/verdict'

/** The code of HeaderMismatch (2026-07-28, transports). */
export const MISMATCH = -32020

/** A request with odd headers; `what` begins the sentence of a finding. */
export type Odd = {
  readonly what: string
  /** A harmless list (or server/discover) when absent. */
  readonly method?: string
  readonly params?: JsonObject
  readonly headers?: HeaderEdits
  readonly meta?: JsonObject
  /** The error's code is part of what is asked. */
  readonly code?: true
}

const sendOdd = (context: ProbeContext, odd: Odd): Promise<Reply> => {
  const { method = harmless(context), params, headers, meta } = odd
  return context.request(method, params, { ...(headers && { headers }), ...(meta && { meta }) })
}

/** Sends each request as it should be first: what is not served then says nothing about headers. */
const eachOdd = async (
  context: ProbeContext,
  odds: readonly Odd[],
  judge: (reply: Reply, odd: Odd) => ProbeViolation | undefined,
): Promise<ProbeVerdict> => {
  const violations: ProbeViolation[] = []
  const tried = new Set<string>()
  for (const odd of odds) {
    const { method = harmless(context), params } = odd
    const key = JSON.stringify([method, params])
    const right = tried.has(key) ? undefined : await context.request(method, params)
    tried.add(key)
    if (right && !right.result)
      return notExercised(`${method} with the right headers was answered with ${tell(right)}.`)
    const reply = await sendOdd(context, odd)
    const stopped = barred(reply)
    if (stopped) return stopped
    const wrong = judge(reply, odd)
    if (wrong) violations.push(wrong)
  }
  return judged(violations)
}

/** Each request is to be refused with 400, and with error -32020 where that is part of what is asked. */
export const refusesHeaders = (context: ProbeContext, odds: readonly Odd[]): Promise<ProbeVerdict> =>
  eachOdd(context, odds, (reply, { what, code }) => {
    if (reply.status === 400 && (!code || reply.error?.code === MISMATCH)) return undefined
    const due = code ? '400 with error -32020' : '400'
    return violation(reply, `${what} was answered with ${tell(reply)}; ${due} is due.`)
  })

/** Each request says the same as the well-formed one, and is to be served as well. */
export const servesHeaders = (context: ProbeContext, odds: readonly Odd[]): Promise<ProbeVerdict> =>
  eachOdd(context, odds, (reply, { what }) =>
    reply.result ? undefined : violation(reply, `${what} was answered with ${tell(reply)}; it is to be served.`),
  )
