import type { Response } from '@/lib/client/inbound'
import { isObject, type Json } from '@/lib/protocol/json'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import type { ExplorationOutcome } from '@/lib/recording/exploration'
import { wireProblem } from '@/lib/client/problems'

/** How a call ended that was answered. */
export const answered = (message: Response): ExplorationOutcome => {
  if (message.kind === 'error') {
    const { code, message: text } = message.error
    // An error without a usable code is none that JSON could carry.
    return { kind: 'error', code: Number.isFinite(code) ? code : 0, message: text }
  }
  const failed = isObject(message.result) && message.result['isError'] === true
  return { kind: failed ? 'tool-error' : 'result', result: (message.result ?? null) as Json }
}

/** How a call ended that will get no answer. */
export const unanswered = (error: unknown): ExplorationOutcome => {
  const problem = wireProblem(error)
  // Rounds that ask for nothing, over and over, are found by the client itself.
  return problem.code === 'TOO_MANY_ROUNDS' ? { kind: 'loop', times: 10 } : { kind: 'crash', problem }
}

/** The problem that an exception carries. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : wireProblem(error)
