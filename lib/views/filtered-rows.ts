import type { RowFilter } from './filter'
import { RowOrder } from './row-order'
import type { Order, Rows, Timeline } from './timeline'
import type { Row } from './types'

/** The rows of a timeline that meet a filter, in the same two orders. Call `advance` after the timeline has grown. */
export class FilteredRows implements Rows {
  private readonly timeline: Timeline
  private readonly filter: RowFilter
  private readonly orders: Record<Order, RowOrder> = { grouped: new RowOrder(), arrival: new RowOrder() }
  private seen = 0
  private touchesSeen = 0

  constructor(timeline: Timeline, filter: RowFilter) {
    this.timeline = timeline
    this.filter = filter
    this.touchesSeen = timeline.touched.length
    this.advance()
  }

  /** Looks at new rows, and again at those that changed since. */
  advance(): void {
    const { timeline } = this
    for (; this.touchesSeen < timeline.touched.length; this.touchesSeen++)
      this.judge(timeline.touched[this.touchesSeen], false)
    for (; this.seen < timeline.size('arrival'); this.seen++) this.judge(this.seen, true)
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
    const { grouped, arrival } = this.orders
    if (this.filter(entry.row)) {
      grouped.add(entry.group, entry.handle)
      arrival.add(0, entry.handle)
    } else if (!isNew) {
      grouped.remove(entry.group, entry.handle)
      arrival.remove(0, entry.handle)
    }
  }
}
