import { isObject } from '@/lib/protocol/json'
import { summarize, type ReportFinding, type ReportOutcome, type SpecReport } from './report'

/** The same thing wrong in another entry of a list is the same finding: numbers in pointers do not count. */
const placeOf = (id: string, path: unknown): string =>
  JSON.stringify([id, typeof path === 'string' ? path.replaceAll(/\/\d+(?=\/|$)/g, '/*') : null])

const isBroken = (value: unknown): value is { id: string; findings: unknown[] } =>
  isObject(value) && typeof value['id'] === 'string' && Array.isArray(value['findings'])

/**
 * What a former JSON report has as broken, by requirement and place.
 * @throws Error with a plain message when the text is no such report.
 */
export const readBaseline = (text: string): ReadonlySet<string> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error('it is not JSON')
  }
  const outcomes = isObject(value) ? value['outcomes'] : undefined
  if (!Array.isArray(outcomes) || !outcomes.every(isBroken))
    throw new Error('it is not a report made with --format json')
  return new Set(
    outcomes.flatMap(({ id, findings }) =>
      findings.map((finding) => placeOf(id, isObject(finding) ? finding['path'] : undefined)),
    ),
  )
}

/** Marks what the baseline knows; only what is new counts in the summary. */
export const againstBaseline = (report: SpecReport, known: ReadonlySet<string>): SpecReport => {
  const mark = (id: string, finding: ReportFinding): ReportFinding =>
    known.has(placeOf(id, finding.path)) ? { ...finding, known: true } : finding
  const outcomes = report.outcomes.map((outcome): ReportOutcome => ({
    ...outcome,
    findings: outcome.findings.map((finding) => mark(outcome.id, finding)),
  }))
  return { ...report, outcomes, summary: summarize(outcomes) }
}
