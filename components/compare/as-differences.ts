import type { Difference, JsonDiff } from '@/lib/cassette/diff'
import type { Change, Comparison } from '@/lib/spec/compare/change'

const asDifference = ({ path, kind, left, right }: Change): Difference => {
  if (kind === 'added') return { path, kind, actual: right }
  if (kind === 'removed') return { path, kind, expected: left }
  if (kind === 'moved')
    return { path, kind: 'changed', expected: `place ${String(left)}`, actual: `place ${String(right)}` }
  return { path, kind, expected: left, actual: right }
}

/** A comparison by meaning, as the list of differences draws it. */
export const asDifferences = ({ changes, more }: Comparison): JsonDiff => ({
  differences: changes.map(asDifference),
  more,
})
