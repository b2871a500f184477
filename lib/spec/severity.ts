import type { CatalogueEntry } from './catalogue/entry'
import { REQUIREMENTS, type RequirementId } from './catalogue/requirements'
import type { Severity } from './findings'

const RANK: Record<Severity, number> = { hint: 0, should: 1, must: 2 }

export const entryOf = (id: RequirementId): CatalogueEntry => REQUIREMENTS[id]

/** True when `severity` is at least as bad as `bar`. */
export const isAtLeast = (severity: Severity, bar: Severity): boolean => RANK[severity] >= RANK[bar]

/** What a broken requirement weighs: its keyword, lowered where it is only derived, or where a rule says so. */
export const severityOf = (id: RequirementId, atMost: Severity = 'must'): Severity => {
  const { level, basis } = entryOf(id)
  const own: Severity = basis === 'derived' ? 'hint' : level.startsWith('SHOULD') ? 'should' : 'must'
  return isAtLeast(own, atMost) ? atMost : own
}

/** The severity of that name, if there is one. */
export const asSeverity = (name: string): Severity | undefined =>
  name === 'must' || name === 'should' || name === 'hint' ? name : undefined
