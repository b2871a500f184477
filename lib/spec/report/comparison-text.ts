import type { Change } from '@/lib/spec/compare/change'
import type { CallComparison, CatalogChange, SessionComparison } from '@/lib/spec/compare/session-comparison'
import { bothSides, breakingWord, LIST_WORDS, placeOf, summaryLine } from './change-words'
import { inline, plain } from './words'

/** Changes told of one part; the rest is counted. */
const MOST = 20

const changeLines = (changes: readonly Change[], indent: string): readonly string[] => [
  ...changes.slice(0, MOST).flatMap((change) => {
    if (change.kind === 'moved') return [`${indent}${placeOf(change)} moved to place ${inline(change.right)}`]
    const [left, right] = bothSides(change)
    return [
      `${indent}${placeOf(change)}`,
      ...(left === undefined ? [] : [`${indent}  - ${left}`]),
      ...(right === undefined ? [] : [`${indent}  + ${right}`]),
    ]
  }),
  ...(changes.length > MOST ? [`${indent}… and ${changes.length - MOST} more`] : []),
]

/** What differs within a call, part by part. */
export const pairLines = ({ pairs }: CallComparison, indent: string): readonly string[] =>
  pairs
    .filter(({ changes }) => changes.length > 0)
    .flatMap(({ part, label, changes }) => [`${indent}${part} ${plain(label)}`, ...changeLines(changes, `${indent}  `)])

const callLines = (call: CallComparison): readonly string[] => {
  const { kind, label, excused } = call
  const words = { same: 'same', changed: 'changed', added: 'only right', removed: 'only left' }
  const word = excused === undefined ? words[kind] : 'left out'
  return [
    `${word.padEnd(11)}${plain(label)}${excused === undefined ? '' : ` (${plain(excused)})`}`,
    ...pairLines(call, '  '),
  ]
}

const entryLines = ({ list, name, remarks, breaking }: CatalogChange): readonly string[] => [
  `${breakingWord(breaking).padEnd(11)}${LIST_WORDS[list]} ${plain(name)}`,
  ...remarks.map((remark) => `  ${breakingWord(remark.breaking)}: ${plain(remark.why)}`),
]

/** What servers offer and who speaks, for a terminal. */
export const offeredLines = ({ catalog, notListed, handshake }: SessionComparison): readonly string[] => [
  ...(catalog.length > 0 ? ['', 'What is offered', ...catalog.flatMap(entryLines)] : []),
  ...(notListed.length > 0 ? ['', `Not compared, as only one side asked for it: ${notListed.join(', ')}`] : []),
  ...(handshake.length > 0
    ? [
        '',
        'The handshake',
        ...changeLines(
          handshake.filter(({ counts }) => counts),
          '  ',
        ),
        ...told(handshake),
      ]
    : []),
]

const told = (handshake: SessionComparison['handshake']): readonly string[] =>
  handshake
    .filter(({ counts }) => !counts)
    .map(
      (change) =>
        `  ${placeOf(change)}: ${bothSides(change)
          .map((side) => side ?? 'nothing')
          .join(' → ')} (does not count)`,
    )

/** For a terminal: the calls that are not the same, what changed in what is offered, and a line that sums up. */
export const comparisonText = (comparison: SessionComparison): string => {
  const { calls, summary, findings } = comparison
  const lines = [
    ...calls.filter(({ kind }) => kind !== 'same').flatMap(callLines),
    ...offeredLines(comparison),
    ...(findings ? findings.added.map(({ rule, times }) => `worse      ${rule}, ${times} more`) : []),
    ...(findings ? findings.removed.map(({ rule, times }) => `better     ${rule}, ${times} less`) : []),
  ]
  return [...lines, ...(lines.length > 0 ? [''] : []), summaryLine(summary)].join('\n')
}
