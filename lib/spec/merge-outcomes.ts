import type { RequirementId } from './catalogue/requirements'
import type { Outcome, OutcomeKind } from './findings'

/** What counts for more when one requirement was judged in several places: a failure, then a pass, then why neither. */
const WEIGHT: Record<OutcomeKind, number> = { 'not-applicable': 0, 'not-exercised': 1, passed: 2, failed: 3 }

const merged = (a: Outcome, b: Outcome): Outcome => ({
  ...(WEIGHT[b.outcome] > WEIGHT[a.outcome] ? b : a),
  judged: a.judged + b.judged,
  broken: a.broken + b.broken,
})

/** One outcome for each requirement, from several connections or from rules and probes, in the order of first sight. */
export const mergeOutcomes = (lists: readonly (readonly Outcome[])[]): readonly Outcome[] => {
  const byId = new Map<RequirementId, Outcome>()
  for (const outcome of lists.flat()) {
    const before = byId.get(outcome.id)
    byId.set(outcome.id, before ? merged(before, outcome) : outcome)
  }
  return [...byId.values()]
}
