import { areaOf } from '@/lib/spec/areas'
import { entryOf } from '@/lib/spec/severity'
import type { ReportFinding, ReportOutcome, SpecReport } from './report'
import { inline, OUTCOME_WORDS, percent, plain, serverTitle, verdict } from './words'

const MARKS = { must: '✗', should: '!', hint: '·' } as const

const findingLines = ({ message, path, actual, expected, evidence, known }: ReportFinding): readonly string[] => [
  `    ${plain(message)}${known ? ' (in the baseline)' : ''}`,
  ...(path === undefined
    ? []
    : [`      at ${path === '' ? 'the whole message' : plain(path)} · event ${evidence.join(', ')}`]),
  ...(actual === undefined ? [] : [`      actual   ${inline(actual)}`]),
  ...(expected === undefined ? [] : [`      expected ${inline(expected)}`]),
]

const failedLines = ({ id, level, severity, findings, spec }: ReportOutcome): readonly string[] => [
  `  ${MARKS[severity]} ${id} (${level}): ${entryOf(id).statement}`,
  ...findings.flatMap(findingLines),
  ...(spec === undefined ? [] : [`    ${spec}`]),
]

/** For a terminal: what failed, by area, and a line that sums up. */
export const textReport = (report: SpecReport): string => {
  const { outcomes, summary, era, revision } = report
  const failed = outcomes.filter(({ findings }) => findings.length > 0)
  const lines: string[] = [`${serverTitle(report)} · ${era} · ${revision}`, '']
  let area = ''
  for (const outcome of failed) {
    const { title } = areaOf(outcome.id)
    if (title !== area) lines.push(title)
    area = title
    lines.push(...failedLines(outcome), '')
  }
  const counts = (['passed', 'failed', 'not-exercised', 'not-applicable'] as const).map(
    (kind) => `${summary[kind]} ${OUTCOME_WORDS[kind]}`,
  )
  lines.push(
    `${verdict(report)}. ${counts.join(', ')}.`,
    `Judged ${summary.covered} of the ${summary.observable} requirements that ${revision} has for this server (${percent(report)}).`,
  )
  return lines.join('\n')
}
