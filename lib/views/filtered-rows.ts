import type { RowFilter } from './filter'
import type { RowFacts } from './row-entry'
import { RowOrder } from './row-order'
import type { Order, Rows, Timeline } from './timeline'
import type { Row } from './types'

/** What the rows must meet; `facts` never change, and are looked at first: what fails them is never described. */
type Tests = { readonly facts?: ((facts: RowFacts) => boolean) | undefined; readonly row?: RowFilter | undefined }

/** The rows of a timeline that meet the tests, in the same two orders. Call `advance` after the timeline has grown. */
export class FilteredRows implements Rows {
  private readonly timeline: Timeline
  private readonly tests: Tests
  private readonly orders: Record<Order, RowOrder> = { grouped: new RowOrder(), arrival: new RowOrder() }
  private seen = 0
  private touchesSeen = 0
  private againSeen = 0

  constructor(timeline: Timeline, tests: RowFilter | Tests) {
    this.timeline = timeline
    this.tests = typeof tests === 'function' ? { row: tests } : tests
    this.touchesSeen = timeline.touched.length
    this.advance()
  }

  /** Looks at new rows, and again at those that changed since. */
  advance(): void {
    const { timeline, tests } = this
    // Only what a row says can change.
    if (!tests.row) this.touchesSeen = timeline.touched.length
    for (; this.touchesSeen < timeline.touched.length; this.touchesSeen++)
      this.judge(timeline.touched[this.touchesSeen], false)
    for (; this.seen < timeline.size('arrival'); this.seen++) this.judge(this.seen, true)
  }

  /** Looks again at the rows of the new ones of these keys, a growing list: what is known elsewhere of them changed. */
  again(keys: readonly string[]): void {
    for (; this.againSeen < keys.length; this.againSeen++)
      this.judge(this.timeline.find(keys[this.againSeen] ?? '')?.handle, false)
  }

  size(order: Order): number {
    return this.orders[order].size
  }

  rowAt(order: Order, index: number): Row | undefined {
    return this.timeline.entry(this.orders[order].at(index))?.row
  }

  indexOf(order: Order, key: string): number {
    const entry = this.timeline.find(key)
    return entry ? this.orders[order].indexOf(order === 'arrival' ? 0 : entry.group, entry.handle) : -1
  }

  private judge(handle: number | undefined, isNew: boolean): void {
    const entry = this.timeline.entry(handle)
    if (!entry || (!isNew && entry.handle >= this.seen)) return
    const { tests, orders } = this
    if (tests.facts?.(entry.facts) === false) return
    if (tests.row?.(entry.row) ?? true) {
      orders.grouped.add(entry.group, entry.handle)
      orders.arrival.add(0, entry.handle)
    } else if (!isNew) {
      orders.grouped.remove(entry.group, entry.handle)
      orders.arrival.remove(0, entry.handle)
    }
  }
}
