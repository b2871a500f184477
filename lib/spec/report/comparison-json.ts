import type { CallComparison, SessionComparison } from '@/lib/spec/compare/session-comparison'

const callData = (call: CallComparison): object => {
  const { kind, left, right, label, excused } = call
  return {
    kind,
    label,
    ...(left !== undefined && { left }),
    ...(right !== undefined && { right }),
    ...(excused !== undefined && { excused }),
    // Looked at only where there is something to see: of calls that are the same nothing has to be computed.
    ...(kind === 'changed' && { pairs: call.pairs.filter(({ changes }) => changes.length > 0) }),
  }
}

/** A comparison as plain data, for JSON. */
export const comparisonData = ({ calls, ...rest }: SessionComparison): object => ({
  ...rest,
  calls: calls.map(callData),
})
