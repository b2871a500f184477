import { areaOf, areas } from '@/lib/spec/areas'
import { entryOf } from '@/lib/spec/severity'
import { code, escaped } from './markdown-text'
import type { ReportFinding, ReportOutcome, SpecReport } from './report'
import { inline, OUTCOME_WORDS, percent, plain, serverTitle, verdict } from './words'

const findingLine = ({ message, path, actual, expected, known }: ReportFinding): string =>
  [
    `  - ${escaped(message)}`,
    path ? ` at ${code(plain(path))}` : '',
    actual === undefined ? '' : `; actual ${code(inline(actual))}`,
    expected === undefined ? '' : `; expected ${code(inline(expected))}`,
    known ? ' (in the baseline)' : '',
  ].join('')

const failedLines = ({ id, level, spec, findings }: ReportOutcome): readonly string[] => [
  `- **${level}** ${spec === undefined ? code(id) : `[${code(id)}](${spec})`}: ${entryOf(id).statement}`,
  ...findings.map(findingLine),
]

const KINDS = ['failed', 'passed', 'not-exercised', 'not-applicable'] as const

const table = ({ outcomes }: SpecReport): readonly string[] => [
  `| area | ${KINDS.map((kind) => OUTCOME_WORDS[kind]).join(' | ')} |`,
  '|---|---|---|---|---|',
  ...areas.flatMap(({ id, title }) => {
    const own = outcomes.filter((outcome) => areaOf(outcome.id).id === id)
    if (own.length === 0) return []
    return [`| ${title} | ${KINDS.map((kind) => own.filter(({ outcome }) => outcome === kind).length).join(' | ')} |`]
  }),
]

const skippedLines = ({ outcomes }: SpecReport): readonly string[] =>
  outcomes
    .filter(({ outcome }) => outcome === 'not-exercised')
    .map(({ id, reason }) => `- ${code(id)}${reason === undefined ? '' : `: ${escaped(reason)}`}`)

/** For a pull request or an issue: what failed, a table by area, what was not exercised. */
export const markdownReport = (report: SpecReport): string => {
  const { outcomes, summary, era, revision } = report
  const failed = outcomes.filter(({ findings }) => findings.length > 0)
  const skipped = skippedLines(report)
  return [
    `# ${escaped(serverTitle(report))} against MCP ${revision}`,
    '',
    `${verdict(report)} (${era} era). Judged ${summary.covered} of ${summary.observable} requirements (${percent(report)}).`,
    '',
    ...(failed.length === 0 ? [] : ['## Broken', '', ...failed.flatMap(failedLines), '']),
    '## By area',
    '',
    ...table(report),
    ...(skipped.length === 0 ? [] : ['', '## Not exercised', '', ...skipped]),
    '',
  ].join('\n')
}
