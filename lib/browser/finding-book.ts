import type { ConnectionId, HttpId, RecordingEvent } from '@/lib/recording/events'
import { messageKey, type Seq } from '@/lib/recording/keys'
import type { Finding, Severity } from '@/lib/spec/findings'
import type { Row } from '@/lib/views/types'
import { groupFindings, type FindingGroup } from './finding-groups'

/** What was found at one row. Immutable; never empty. */
export type Marked = { readonly groups: readonly FindingGroup[]; readonly severity: Severity }

export type Totals = Readonly<Record<Severity, number>>

/** Whether the timeline has a row of this key. */
export type HasRow = (key: string) => boolean

type RowKeys = Pick<Row, 'key' | 'kind' | 'message'>

const NO_TOTALS: Totals = { must: 0, should: 0, hint: 0 }

const markedOf = (groups: readonly FindingGroup[]): Marked | undefined => {
  const [worst] = groups
  return worst && { groups, severity: worst.severity }
}

/**
 * Findings by the rows that show them. What is about an HTTP response stands at the row of its own that the exchange
 * has, else at the request it answers.
 */
export class FindingBook {
  /** Keys of rows whose findings changed, oldest change first: it only grows. */
  readonly changed: string[] = []
  private readonly byKey = new Map<string, Finding[]>()
  private readonly marks = new Map<string, Marked>()
  private readonly dirty = new Set<string>()
  private readonly requests = new Map<HttpId, Seq>()
  /** The row of an HTTP exchange by that of the message it carried, and back. */
  private readonly httpOf = new Map<string, string>()
  private readonly carriedBy = new Map<string, string>()
  private readonly explored = new Set<ConnectionId>()
  private readonly merged = new Map<string, { readonly of: readonly (Marked | undefined)[]; readonly mark: Marked }>()
  private counts: Totals = NO_TOTALS

  /** Every event, in order, before the findings pinned to it. */
  note(event: RecordingEvent): void {
    if (event.type === 'connection-started' && event.exploration) this.explored.add(event.connectionId)
    if (event.type !== 'http-request-sent') return
    this.requests.set(event.httpId, event.seq)
    const [row, carried] = [`http:${event.httpId}`, messageKey(event.seq, 0)]
    this.httpOf.set(carried, row)
    this.carriedBy.set(row, carried)
  }

  /** `event`: the one that the finding is pinned to. */
  add(finding: Finding, event: RecordingEvent | undefined): void {
    const key = keyOf(finding, event)
    const list = this.byKey.get(key)
    if (list) list.push(finding)
    else this.byKey.set(key, [finding])
    this.dirty.add(key)
  }

  /** After some were added: groups and counts anew what they changed. */
  settle(): void {
    for (const key of this.dirty) {
      const mark = markedOf(groupFindings(this.byKey.get(key) ?? []))
      const before = this.marks.get(key)
      if (mark) this.marks.set(key, mark)
      this.counts = sum(sum(this.counts, this.own(mark), 1), this.own(before), -1)
      this.changed.push(key)
      const carried = this.carriedBy.get(key)
      if (carried !== undefined) this.changed.push(carried)
    }
    this.dirty.clear()
  }

  /** How much was found on the person's own connections, by how bad it is; what says the same counts once. */
  get totals(): Totals {
    return this.counts
  }

  at(row: RowKeys, has: HasRow): Marked | undefined {
    const key = row.kind === 'ask' ? row.key : (row.message ?? row.key)
    const own = this.marks.get(key)
    const http = this.httpOf.get(key)
    const response = http === undefined || has(http) ? undefined : this.marks.get(http)
    if (!own || !response) return own ?? response
    const known = this.merged.get(key)
    if (known?.of[0] === own && known.of[1] === response) return known.mark
    const mark = markedOf(groupFindings([own, response].flatMap(({ groups }) => groups.flatMap(all)))) ?? own
    this.merged.set(key, { of: [own, response], mark })
    return mark
  }

  /** The rows at which something was found, in the order in which it was. */
  rows(has: HasRow): readonly string[] {
    return Array.from(this.marks.keys(), (key) => (has(key) ? key : (this.carriedBy.get(key) ?? key)))
  }

  /** The row of a finding, or of an event that proves it. */
  rowOf(of: Pick<Finding, 'messageKey' | 'seq'>, event: RecordingEvent | undefined, has: HasRow): string {
    const key = keyOf(of, event)
    return has(key) ? key : (this.carriedBy.get(key) ?? key)
  }

  private own(mark: Marked | undefined): readonly FindingGroup[] {
    return mark?.groups.filter(({ finding }) => !this.explored.has(finding.connectionId)) ?? []
  }
}

const all = ({ finding, also }: FindingGroup): readonly Finding[] => [finding, ...also]

const sum = (totals: Totals, groups: readonly FindingGroup[], sign: 1 | -1): Totals => {
  const counts = { ...totals }
  for (const { severity } of groups) counts[severity] += sign
  return counts
}

/** The row that an event stands for, where it is known from the event alone. */
const keyOf = (
  { messageKey: message, seq }: Pick<Finding, 'messageKey' | 'seq'>,
  event: RecordingEvent | undefined,
): string => {
  if (message !== undefined) return message
  if (event?.type === 'frame-received') return messageKey(seq, 0)
  if (event && 'httpId' in event) return `http:${event.httpId}`
  return `note:${seq}`
}
