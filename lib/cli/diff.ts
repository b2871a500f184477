import { compareSessions } from '@/lib/spec/compare/compare-sessions'
import type { SessionComparison } from '@/lib/spec/compare/session-comparison'
import { comparisonData } from '@/lib/spec/report/comparison-json'
import { comparisonMarkdown } from '@/lib/spec/report/comparison-markdown'
import { comparisonText } from '@/lib/spec/report/comparison-text'
import { oneOf } from './flags'
import { EXIT, UsageError, type Io } from './io'
import { parse } from './options'
import { readSession } from './session-file'

const FORMATS = ['text', 'json', 'markdown'] as const

const HELP = `parley diff <a> <b> [options]
Holds two saved sessions (.parley.jsonl of any version, HAR, Inspector exports) against each other by what they mean:
the calls that were made, the lists of the servers and whether a change of those breaks callers. Ids, moments, cursors and what only an
era's envelope holds are set aside, so that sessions of two eras, revisions or servers can be compared.
Exit 0: the same; 1: different; 2: bad usage, or a file that cannot be read.

      --breaking        only changes of lists that break callers count; “unclear” ones are told, and do not
      --format F        ${FORMATS.join(', ')} (default text)`

const written = (format: (typeof FORMATS)[number], comparison: SessionComparison, title: string): string => {
  if (format === 'json') return JSON.stringify(comparisonData(comparison), null, 2)
  return format === 'markdown' ? comparisonMarkdown(comparison, title) : comparisonText(comparison)
}

/** `parley diff`: exit codes as in its help. */
export const diff = async (args: string[], io: Io): Promise<number> => {
  const options = {
    format: { type: 'string' },
    breaking: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  const { values, positionals } = parse({ args, options, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [left, right, ...rest] = positionals
  if (left === undefined || right === undefined || rest.length > 0) throw new UsageError('parley diff takes two files')
  const format = oneOf('--format', values.format, FORMATS) ?? 'text'
  const [one, other] = [await readSession(left, io), await readSession(right, io)]
  const comparison = compareSessions(one, other)
  io.out(written(format, comparison, `${left} and ${right}`))
  const isSame = values.breaking ? comparison.summary.breaking === 0 : comparison.same
  return isSame ? EXIT.ok : EXIT.failed
}
