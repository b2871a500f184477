import type { Finding } from '@/lib/spec/findings'
import type { FindingChange, FindingChanges } from './session-comparison'

type Told = Pick<Finding, 'id' | 'message'>

const counted = (findings: readonly Told[]): ReadonlyMap<string, FindingChange> => {
  const found = new Map<string, FindingChange>()
  for (const { id, message } of findings) found.set(id, { rule: id, message, times: (found.get(id)?.times ?? 0) + 1 })
  return found
}

const moreIn = (one: ReadonlyMap<string, FindingChange>, other: ReadonlyMap<string, FindingChange>): FindingChange[] =>
  [...one.values()].flatMap((change) => {
    const times = change.times - (other.get(change.rule)?.times ?? 0)
    return times > 0 ? [{ ...change, times }] : []
  })

/** Requirements that one side breaks more often than the other; where and with which ids says nothing. */
export const compareFindings = (left: readonly Told[], right: readonly Told[]): FindingChanges => {
  const [one, other] = [counted(left), counted(right)]
  return { added: moreIn(other, one), removed: moreIn(one, other) }
}
