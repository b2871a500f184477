import type { Outcome } from '@/lib/spec/findings'

export type Coverage = {
  /** Requirements that passed or failed. */
  readonly judged: number
  /** Requirements of the revision that can be seen at all. */
  readonly observable: number
}

/** How much of what a revision asks for, and a client can see, was judged. */
export const coverage = (outcomes: readonly Outcome[]): Coverage => {
  const asked = outcomes.filter(({ spec }) => spec !== undefined)
  const judged = asked.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed')
  return { judged: judged.length, observable: asked.length }
}

/** Never 100 % before all are in, never 0 % after the first. */
export const percent = (part: number, whole: number): string => {
  const share = whole === 0 ? 0 : (part / whole) * 100
  const rounded = part === whole ? Math.round(share) : Math.min(99, Math.max(part > 0 ? 1 : 0, Math.round(share)))
  return `${rounded} %`
}
