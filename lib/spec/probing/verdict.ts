import type { ProbeViolation } from '@/lib/recording/probing'

/** What a probe found out. */
export type ProbeVerdict =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; readonly violations: readonly ProbeViolation[] }
  | { readonly outcome: 'not-exercised' | 'not-applicable'; readonly reason: string }

export const passed = (): ProbeVerdict => ({ outcome: 'passed' })

export const failed = (...violations: readonly [ProbeViolation, ...ProbeViolation[]]): ProbeVerdict => ({
  outcome: 'failed',
  violations,
})

/** Nothing could be judged: the server never came to the point. `reason` is a sentence. */
export const notExercised = (reason: string): ProbeVerdict => ({ outcome: 'not-exercised', reason })

/** The requirement asks nothing of this server. `reason` is a sentence. */
export const notApplicable = (reason: string): ProbeVerdict => ({ outcome: 'not-applicable', reason })

/** Something was judged: passed when nothing is wrong. */
export const judged = (violations: readonly ProbeViolation[]): ProbeVerdict => {
  const [first, ...more] = violations
  return first ? failed(first, ...more) : passed()
}

/** Thrown where a probe cannot go on, such as after a handshake that failed: it ends as not exercised. */
export class CannotProbe extends Error {
  override readonly name = 'CannotProbe'
}
