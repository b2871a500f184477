import { areaOf, areas } from '@/lib/spec/areas'
import type { Severity } from '@/lib/spec/findings'
import { isAtLeast } from '@/lib/spec/at-least'
import { entryOf } from '@/lib/spec/severity'
import type { ReportOutcome, SpecReport } from './report'
import { inline, OUTCOME_WORDS, plain, serverTitle } from './words'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 §2.2 has no place for most control characters, however they are written. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)

const details = ({ findings, spec }: ReportOutcome): string =>
  [
    ...findings.map(({ message, path, actual, expected }) =>
      [
        plain(message),
        path === undefined ? '' : ` at ${plain(path)}`,
        actual === undefined ? '' : `\n  actual ${inline(actual)}`,
        expected === undefined ? '' : `\n  expected ${inline(expected)}`,
      ].join(''),
    ),
    spec ?? '',
  ].join('\n')

const isFailure = ({ severity, findings }: ReportOutcome, bar: Severity | undefined): boolean =>
  bar !== undefined && isAtLeast(severity, bar) && findings.some(({ known }) => !known)

const testCase = (outcome: ReportOutcome, bar: Severity | undefined): string => {
  const { id, level, reason } = outcome
  const open = `    <testcase classname="${xml(`mcp.${areaOf(id).id}`)}" name="${xml(`${id} (${level}): ${entryOf(id).statement}`)}"`
  if (isFailure(outcome, bar))
    return `${open}>\n      <failure type="${level}" message="${xml(plain(outcome.findings[0]?.message ?? ''))}">${xml(details(outcome))}</failure>\n    </testcase>`
  if (outcome.findings.length > 0)
    return `${open}>\n      <system-out>${xml(details(outcome))}</system-out>\n    </testcase>`
  if (outcome.outcome === 'passed') return `${open}/>`
  return `${open}>\n      <skipped message="${xml(plain(reason ?? OUTCOME_WORDS[outcome.outcome]))}"/>\n    </testcase>`
}

/**
 * JUnit XML: a suite for each area, a case for each requirement; failures are what is at least as bad as `bar`, what
 * was not judged is skipped.
 */
export const junitReport = (report: SpecReport, bar: Severity | undefined): string => {
  const suites = areas.flatMap(({ id, title }) => {
    const cases = report.outcomes.filter((outcome) => areaOf(outcome.id).id === id)
    if (cases.length === 0) return []
    const failures = cases.filter((outcome) => isFailure(outcome, bar)).length
    const skipped = cases.filter(({ outcome }) => outcome.startsWith('not-')).length
    return [
      `  <testsuite name="${xml(title)}" tests="${cases.length}" failures="${failures}" skipped="${skipped}" errors="0">`,
      ...cases.map((outcome) => testCase(outcome, bar)),
      '  </testsuite>',
    ]
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xml(`${serverTitle(report)} ${report.revision}`)}">`,
    ...suites,
    '</testsuites>',
  ].join('\n')
}
