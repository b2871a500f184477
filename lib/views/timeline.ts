import { isAside, RowEntry, type RowDraft } from './row-entry'
import { RowOrder } from './row-order'
import type { Row } from './types'

/** `grouped`: what belongs to a call stands under it, calls by start; `arrival`: as it came. */
export type Order = 'grouped' | 'arrival'

/** Rows in either order. Indexes are from 0. */
export type Rows = {
  readonly size: (order: Order) => number
  readonly rowAt: (order: Order, index: number) => Row | undefined
  /** −1 when there is no such row. */
  readonly indexOf: (order: Order, key: string) => number
}

/** Every row of the recording. Rows are only ever added; what they say may change. */
export class Timeline implements Rows {
  /** Handles of rows that changed after they had been looked at, oldest change first. */
  readonly touched: readonly number[]
  private readonly touches: number[] = []
  private aside = 0
  private readonly entries: RowEntry[] = []
  private readonly byKey = new Map<string, RowEntry>()
  private readonly grouped = new RowOrder()
  private readonly groups = new Map<object, number>()
  private nextGroup = 0

  constructor() {
    this.touched = this.touches
  }

  size(order: Order): number {
    return order === 'arrival' ? this.entries.length : this.grouped.size
  }

  rowAt(order: Order, index: number): Row | undefined {
    return this.entry(order === 'arrival' ? index : this.grouped.at(index))?.row
  }

  indexOf(order: Order, key: string): number {
    const entry = this.find(key)
    if (!entry) return -1
    return order === 'arrival' ? entry.handle : this.grouped.indexOf(entry.group, entry.handle)
  }

  /** How many rows are of explorations and probes rather than of the person's own connections. */
  get asideRows(): number {
    return this.aside
  }

  /** The entry of a message, ask, answer, HTTP exchange or note by its key. */
  find(key: string): RowEntry | undefined {
    return this.byKey.get(key)
  }

  /** The entry with this handle: its place in order of arrival. */
  entry(handle: number | undefined): RowEntry | undefined {
    return handle === undefined ? undefined : this.entries[handle]
  }

  /** For the fold only. */
  add(draft: RowDraft): void {
    const handle = this.entries.length
    const group = this.groupOf(draft.owner)
    const entry = new RowEntry(handle, group, draft, this.touches)
    this.entries.push(entry)
    if (isAside(draft.facts)) this.aside++
    this.byKey.set(draft.facts.key, entry)
    this.grouped.add(group, handle)
  }

  /** For the fold only: `alias` names the row `key` too. */
  alias(key: string, alias: string): void {
    const entry = this.byKey.get(key)
    if (entry) this.byKey.set(alias, entry)
  }

  private groupOf(owner: object | undefined): number {
    const known = owner && this.groups.get(owner)
    if (known !== undefined) return known
    const group = this.nextGroup++
    if (owner) this.groups.set(owner, group)
    return group
  }
}
