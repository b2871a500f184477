import type { Outcome } from './suite'

export type Row = {
  readonly revision: string
  readonly scenario: string
  readonly required: boolean
  /** Absent where it was not played. */
  readonly outcome?: Outcome
}

const resultOf = ({ outcome }: Row): string => {
  if (!outcome) return 'not run: no OAuth yet'
  return `${outcome.ok ? 'passed' : 'failed'}, ${outcome.passed} of ${outcome.checks} checks`
}

/** The results as Markdown, aligned as Prettier does it. */
export const table = (version: string, rows: readonly Row[]): string => {
  const cells = rows.map((row) => [row.revision, row.scenario, row.required ? 'yes' : 'no', resultOf(row)])
  const all = [['Revision', 'Scenario', 'Required', 'Result'], ...cells]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = all
  return [
    '# Client scenarios of the official conformance suite',
    '',
    `\`npm run conformance\` plays the client scenarios of \`@modelcontextprotocol/conformance\` ${version} against Parley’s engine and`,
    'compares with this table; `npm run conformance -- --update` writes it.',
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...body.map(line),
    '',
  ].join('\n')
}
