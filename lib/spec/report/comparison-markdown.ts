import type { CallComparison, CatalogChange, SessionComparison } from '@/lib/spec/compare/session-comparison'
import { bothSides, breakingWord, LIST_WORDS, placeOf, summaryLine } from './change-words'
import { code, escaped } from './markdown-text'
import { plain } from './words'

const MOST = 20

const TITLES = { changed: 'Changed', added: 'Only right', removed: 'Only left', same: 'The same' } as const

const callLines = (call: CallComparison): readonly string[] => [
  `- **${call.excused === undefined ? TITLES[call.kind] : 'Left out'}** ${code(plain(call.label))}${call.excused === undefined ? '' : `: ${escaped(call.excused)}`}`,
  ...call.pairs.flatMap(({ part, changes }) =>
    changes.slice(0, MOST).map((change) => {
      const sides = bothSides(change).map((side) => (side === undefined ? 'nothing' : code(side)))
      return `  - ${part}, ${code(placeOf(change))}: ${sides.join(' → ')}`
    }),
  ),
]

const entryLines = ({ list, name, breaking, remarks }: CatalogChange): readonly string[] => [
  `- **${breakingWord(breaking)}** ${LIST_WORDS[list]} ${code(plain(name))}`,
  ...remarks.map((remark) => `  - ${breakingWord(remark.breaking)}: ${escaped(remark.why)}`),
]

/** For a pull request: what broke first, then the calls that are not the same. */
export const comparisonMarkdown = (comparison: SessionComparison, title: string): string => {
  const { calls, catalog, summary, handshake } = comparison
  const different = calls.filter(({ kind }) => kind !== 'same')
  return [
    `# ${escaped(title)}`,
    '',
    summaryLine(summary),
    ...(catalog.length > 0 ? ['', '## What is offered', '', ...catalog.flatMap(entryLines)] : []),
    ...(different.length > 0 ? ['', '## Calls', '', ...different.flatMap(callLines)] : []),
    ...(handshake.length > 0
      ? [
          '',
          '## The handshake',
          '',
          ...handshake.map(
            (change) =>
              `- ${code(placeOf(change))}: ${bothSides(change)
                .map((side) => (side === undefined ? 'nothing' : code(side)))
                .join(' → ')}`,
          ),
        ]
      : []),
    '',
  ].join('\n')
}
