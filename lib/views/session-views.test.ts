import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySession } from '@/lib/testing/arbitrary-session'
import { rowsOf, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { parseFilter } from './filter'
import { FilteredRows } from './filtered-rows'
import { SessionViews } from './session-views'
import type { Order } from './timeline'

const ORDERS: readonly Order[] = ['grouped', 'arrival']

const everything = (views: SessionViews) => {
  const [grouped, arrival] = ORDERS.map((order) => rowsOf(views.timeline, order))
  const rows = arrival ?? []
  return {
    connections: views.connections(),
    exchanges: views.exchanges(),
    pending: views.pendingAsks(),
    asks: rows.map(({ ask }) => ask && views.ask(ask)),
    http: rows.map(({ http }) => http && views.http(http)),
    messages: rows.map(({ message }) => message && views.message(message)),
    catalog: views.catalog(),
    statistics: views.statistics(),
    grouped,
    arrival,
  }
}

describe('session views', () => {
  it('are the same however the events are cut into chunks, and whoever looks in between', () => {
    fc.assert(
      fc.property(arrivalInChunks(), ({ events, cuts }) => {
        const live = new SessionViews()
        for (const cut of cuts) {
          live.advance(events.slice(0, cut))
          everything(live)
        }
        live.advance(events)
        expect(everything(live)).toEqual(everything(viewsOf(events)))
      }),
      { numRuns: 300 },
    )
  })

  it('split every exchange’s time so that the parts sum to the whole', () => {
    fc.assert(
      fc.property(arbitrarySession(), ({ events }) => {
        for (const { timing, startedAt, timedUntil } of viewsOf(events).exchanges()) {
          const parts = [timing.server, timing.person, timing.model]
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
          expect(parts.reduce((sum, part) => sum + part)).toBeCloseTo(Math.max(0, timedUntil - startedAt), 6)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('give every row one place in each order, found by its key', () => {
    fc.assert(
      fc.property(arbitrarySession(), ({ events }) => {
        const { timeline } = viewsOf(events)
        for (const order of ORDERS)
          rowsOf(timeline, order).forEach(({ key }, index) => {
            expect(timeline.indexOf(order, key)).toBe(index)
          })
        const keys = (order: Order) => rowsOf(timeline, order).map(({ key }) => key)
        expect(keys('grouped').sort()).toEqual(keys('arrival').sort())
        expect(new Set(keys('grouped')).size).toBe(timeline.size('grouped'))
      }),
      { numRuns: 200 },
    )
  })

  it('filter the same rows whether all at once or as they come', () => {
    const queries = fc.constantFrom(
      'status:pending',
      '-status:200',
      'kind:ask',
      'method:tools/call',
      'open',
      'dir:in -2',
    )
    fc.assert(
      fc.property(arrivalInChunks(), queries, ({ events, cuts }, query) => {
        const filter = parseFilter(query)!
        const views = new SessionViews()
        const live = new FilteredRows(views.timeline, filter)
        for (const cut of [...cuts, events.length]) {
          views.advance(events.slice(0, cut))
          live.advance()
        }
        for (const order of ORDERS) {
          const kept = rowsOf(live, order)
          expect(kept).toEqual(rowsOf(viewsOf(events).timeline, order).filter(filter))
          expect(kept.map(({ key }) => live.indexOf(order, key))).toEqual(kept.map((_, index) => index))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('keep the identity of what has not changed', () => {
    const t = new Transcript().connects('2025-11-25')
    const first = t.sends({ id: 1, method: 'tools/list' })
    t.receives({ id: 1, result: { tools: [{ name: 'a' }] } })
    const views = viewsOf(t.events)
    const before = {
      ...everything(views),
      http: views.http(first),
      exchange: views.exchanges()[0],
      row: views.timeline.rowAt('arrival', 2),
    }
    expect(views.advance(t.events)).toBe(false)
    t.sends({ method: 'notifications/roots/list_changed' })
    expect(views.advance(t.events)).toBe(true)
    expect(views.http(first)).toBe(before.http)
    expect(views.exchanges()).toBe(before.exchanges)
    expect(views.exchanges()[0]).toBe(before.exchange)
    expect(views.connections()).toBe(before.connections)
    expect(views.catalog()).toBe(before.catalog)
    expect(views.pendingAsks()).toBe(before.pending)
    expect(views.timeline.rowAt('arrival', 2)).toBe(before.row)
    expect(views.statistics()).not.toBe(before.statistics)
  })
})

const arrivalInChunks = () =>
  fc
    .tuple(arbitrarySession(), fc.array(fc.nat(80), { maxLength: 8 }))
    .map(([{ events }, cuts]) => ({ events, cuts: cuts.sort((a, b) => a - b) }))
