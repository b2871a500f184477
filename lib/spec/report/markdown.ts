import { areaOf, areas } from '@/lib/spec/areas'
import { entryOf } from '@/lib/spec/severity'
import type { ReportFinding, ReportOutcome, SpecReport } from './report'
import { inline, OUTCOME_WORDS, percent, plain, serverTitle, verdict } from './words'

/** Server text that must not become markup. */
export const escaped = (text: string): string => plain(text).replace(/[\\`*_{}[\]<>()#+!|~-]/g, String.raw`\$&`)

export const code = (text: string): string => {
  const fence = '`'.repeat(Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)) + 1)
  return fence.length === 1 ? `\`${text}\`` : `${fence} ${text} ${fence}`
}

/** A block of code that nothing in it can end; longer text is cut, and the rest counted. */
export const fenced = (language: string, text: string, most: number): readonly string[] => {
  const runs = Array.from(text.matchAll(/`+/g), ([run]) => run.length)
  const longest = runs.reduce((longer, length) => Math.max(longer, length), 2)
  const fence = '`'.repeat(longest + 1)
  const cut = text.length > most ? `${text.slice(0, most)}\n… ${text.length - most} more characters` : text
  return [`${fence}${language}`, cut, fence, '']
}

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
