import type { CarriedInto, ReplayedCall } from '@/lib/replay/types'
import type { CallComparison, SessionComparison } from '@/lib/spec/compare/session-comparison'
import { summaryLine } from '@/lib/spec/report/change-words'
import { comparisonData } from '@/lib/spec/report/comparison-json'
import { offeredLines, pairLines } from '@/lib/spec/report/comparison-text'
import { plain } from '@/lib/spec/report/words'

const WORDS = { failed: 'failed', cancelled: 'given up', 'left-out': 'left out' } as const

const wordFor = ({ kind }: CallComparison, done: ReplayedCall | undefined): string => {
  if (kind === 'same') return 'same'
  return done && done.outcome !== 'answered' ? WORDS[done.outcome] : kind
}

const carriedLines = (carried: readonly CarriedInto[]): readonly string[] =>
  carried.flatMap(({ at, replaced }) =>
    replaced ? [] : [`  ${plain(at)} came from the result of an earlier call, and was sent as it was in the session`],
  )

const callLines = (call: CallComparison, done: ReplayedCall | undefined): readonly string[] => [
  `${wordFor(call, done).padEnd(10)}${plain(call.label)}`,
  ...(done?.why === undefined ? [] : [`  ${plain(done.why)}`]),
  ...carriedLines(done?.carried ?? []),
  ...(call.kind === 'changed' ? pairLines(call, '  ') : []),
]

const byCall = (done: readonly ReplayedCall[]): ReadonlyMap<string, ReplayedCall> =>
  new Map(done.map((one) => [one.call.key, one]))

/** For a terminal: what became of each call, what else is different, and a line that sums up. */
export const replayText = (done: readonly ReplayedCall[], comparison: SessionComparison): string => {
  const known = byCall(done)
  return [
    ...comparison.calls.flatMap((call) => callLines(call, known.get(call.left ?? ''))),
    ...offeredLines(comparison),
    '',
    summaryLine(comparison.summary),
  ].join('\n')
}

/** For scripts: the comparison, and of each call what became of it. */
export const replayData = (done: readonly ReplayedCall[], comparison: SessionComparison): object => ({
  ...comparisonData(comparison),
  replayed: done.map(({ call, outcome, why, carried }) => ({
    key: call.key,
    method: call.method,
    ...(call.subject !== undefined && { subject: call.subject }),
    outcome,
    ...(why !== undefined && { why }),
    ...(carried.length > 0 && { carried }),
  })),
})
