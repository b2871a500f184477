import { areas, areaOf, type Area } from '@/lib/spec/areas'
import type { Outcome, OutcomeKind, Severity } from '@/lib/spec/findings'

/** What is asked to be seen; an empty set asks for everything. */
export type ReportFilter = {
  readonly text: string
  readonly outcomes: ReadonlySet<OutcomeKind>
  readonly severities: ReadonlySet<Severity>
}

export type Counts = Readonly<Record<OutcomeKind, number>>

export type AreaReport = {
  readonly area: Area
  /** Those that the filter lets through: failed ones first, the worst first. */
  readonly outcomes: readonly Outcome[]
  /** Of the whole area. */
  readonly counts: Counts
}

const KINDS: readonly OutcomeKind[] = ['failed', 'not-exercised', 'passed', 'not-applicable']
const SEVERITIES: readonly Severity[] = ['must', 'should', 'hint']

export const countOutcomes = (outcomes: readonly Outcome[]): Counts => {
  const counts = { passed: 0, failed: 0, 'not-exercised': 0, 'not-applicable': 0 }
  for (const { outcome } of outcomes) counts[outcome]++
  return counts
}

/** Those that the connection's revision asks for at all. */
export const ofRevision = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.filter(({ spec }) => spec !== undefined)

export const isNarrow = ({ text, outcomes, severities }: ReportFilter): boolean =>
  text.trim() !== '' || outcomes.size > 0 || severities.size > 0

const rank = ({ outcome, severity }: Outcome): number => KINDS.indexOf(outcome) * 4 + SEVERITIES.indexOf(severity)

/** Outcomes by area, in the order of the areas; areas in which the filter leaves nothing are left out. */
export const areaReports = (
  outcomes: readonly Outcome[],
  { text, outcomes: kinds, severities }: ReportFilter,
  statementOf: (outcome: Outcome) => string,
): readonly AreaReport[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const byArea = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    const { id } = areaOf(outcome.id)
    const list = byArea.get(id)
    if (list) list.push(outcome)
    else byArea.set(id, [outcome])
  }
  const shown = (outcome: Outcome): boolean => {
    if (kinds.size > 0 && !kinds.has(outcome.outcome)) return false
    if (severities.size > 0 && !severities.has(outcome.severity)) return false
    if (words.length === 0) return true
    const said = `${outcome.id} ${statementOf(outcome)} ${outcome.reason ?? ''}`.toLowerCase()
    return words.every((word) => said.includes(word))
  }
  return areas.flatMap((area) => {
    const all = byArea.get(area.id) ?? []
    const left = all.filter(shown).sort((a, b) => rank(a) - rank(b))
    return left.length === 0 ? [] : [{ area, outcomes: left, counts: countOutcomes(all) }]
  })
}
