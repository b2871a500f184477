import { groupColumns, type ColumnGroup } from '@/lib/explore/columns'
import type { Grid, GridCell } from '@/lib/explore/grid'
import type { Flag } from '@/lib/explore/judge'
import { pathOf, pathText } from '@/lib/explore/paths'
import type { ExplorationEnd, ExplorationOutcome, ExplorationRun } from '@/lib/recording/exploration'

const WIDTH = 100
const NARROWEST = 8
const WIDEST = 16
const LONGEST_LABEL = 40

const WORDS: Record<ExplorationOutcome['kind'], string> = {
  result: 'result',
  'tool-error': 'isError',
  error: 'error',
  hang: 'hangs',
  waiting: 'waiting',
  abandoned: 'left',
  loop: 'loops',
  crash: 'crashed',
}

const LEGEND = 'isError: an error result · waiting: for somebody to visit a page · left: not answered on purpose'

const outcomeWord = (outcome: ExplorationOutcome): string =>
  outcome.kind === 'error' ? String(outcome.code) : WORDS[outcome.kind]

/** Server text with everything taken out that a terminal would act upon. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')

const fit = (text: string, width: number): string =>
  (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width)

const wrapped = (text: string, indent: string): string => {
  const lines: string[] = []
  let line = ''
  for (const word of plain(text).split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${indent}`)
}

const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`

/** One call as it ends: `12  No URLs · form: decline · result · 5 ms`. */
export const runLine = (run: ExplorationRun, profile: string): string =>
  `${String(run.run + 1).padStart(4)}  ${[profile, pathText(pathOf(run)), outcomeWord(run.outcome), seconds(run.milliseconds)].join(' · ')}`

const cellText = (cell: GridCell | undefined, width: number): string => {
  if (!cell) return fit('·', width)
  const word = `${outcomeWord(cell.run.outcome)}${cell.flags.length > 0 ? '!' : ''}`
  const time = seconds(cell.run.milliseconds)
  return fit(word.length + time.length + 3 <= width ? `${word} ${time}` : word, width)
}

const groupLine = ({ profiles }: ColumnGroup, number: number): string => {
  const [first, ...others] = profiles.map(({ title }) => title)
  const alike = others.length > 0 ? ` (the same: ${others.join(', ')})` : ''
  return `  ${number}  ${wrapped(`${first ?? ''}${alike}`, '     ')}`
}

/** The grid as text of at most 100 columns: rows of answers, columns of capability sets. */
export const gridLines = (grid: Grid): string[] => {
  // Where it was stopped or limited, some profiles were not reached.
  const groups = groupColumns(grid).filter(({ column }) => grid.rows.some(({ cells }) => cells[column]))
  const label = Math.min(LONGEST_LABEL, Math.max(...grid.rows.map(({ key }) => key.length), 0)) + 2
  const width = Math.max(NARROWEST, Math.min(WIDEST, Math.floor((WIDTH - label) / Math.max(groups.length, 1))))
  const lineOf = (texts: readonly string[], key: string): string => `${fit(key, label)}${texts.join('')}`.trimEnd()
  return [
    'Advertised',
    ...groups.map((group, index) => groupLine(group, index + 1)),
    '',
    lineOf(
      groups.map((_, index) => fit(String(index + 1), width)),
      'Answers',
    ),
    ...grid.rows.map(({ key, cells: row }) =>
      lineOf(
        groups.map(({ column }) => cellText(row[column], width)),
        key,
      ),
    ),
    '',
    LEGEND,
  ]
}

/** One finding: what happened, in which calls, what to do. */
export const flagLines = ({ code, text, fix, runs, rule }: Flag): string[] => [
  `! ${code}: ${wrapped(text, '  ')}`,
  `  ${wrapped(fix, '  ')}`,
  `  calls ${runs.map((run) => run + 1).join(', ')}${rule === undefined ? '' : ` · ${rule}`}`,
]

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** How far it came and what it found, in a line. */
export const endLine = ({ how, calls, left, problem }: ExplorationEnd, flags: readonly Flag[]): string => {
  const found = flags.length === 0 ? 'nothing flagged' : counted(flags.length, 'finding')
  const made = `${counted(calls, 'call')}, ${found}`
  switch (how) {
    case 'complete':
      return `${made}.`
    case 'limit':
      return `${made}; at least ${left} more to make: raise --max-calls.`
    case 'stopped':
      return `${made}; stopped with at least ${left} more to make.`
    case 'failed':
      return `${made}; given up: ${plain(`${problem?.title ?? 'the server was lost'}. ${problem?.cause ?? ''}`)}`
  }
}
