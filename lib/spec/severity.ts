import { isAtLeast } from './at-least'
import type { CatalogueEntry } from './catalogue/entry'
import { REQUIREMENTS, type RequirementId } from './catalogue/requirements'
import type { Severity } from './findings'

export const entryOf = (id: RequirementId): CatalogueEntry => REQUIREMENTS[id]

/** What a broken requirement weighs: its keyword, lowered where it is only derived, or where a rule says so. */
export const severityOf = (id: RequirementId, atMost: Severity = 'must'): Severity => {
  const { level, basis } = entryOf(id)
  const own: Severity = basis === 'derived' ? 'hint' : level.startsWith('SHOULD') ? 'should' : 'must'
  return isAtLeast(own, atMost) ? atMost : own
}
