import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowOrder } from './row-order'

type Step = { readonly add: boolean; readonly group: number; readonly handle: number; readonly look: boolean }

/** The same, done the slow way. */
const sorted = (rows: ReadonlyMap<string, readonly [number, number]>): number[] =>
  [...rows.values()].sort(([a, x], [b, y]) => a - b || x - y).map(([, handle]) => handle)

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ add: fc.boolean(), group: fc.nat(6), handle: fc.nat(40), look: fc.boolean() }),
)

describe('row order', () => {
  it('is that of a list sorted by group and handle, whenever it is looked at', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const order = new RowOrder()
        const rows = new Map<string, readonly [number, number]>()
        for (const { add, group, handle, look } of all) {
          const key = `${group} ${handle}`
          if (add) {
            order.add(group, handle)
            rows.set(key, [group, handle])
          } else {
            order.remove(group, handle)
            rows.delete(key)
          }
          if (look) expect(order.at(0)).toBe(sorted(rows)[0])
        }
        const expected = sorted(rows)
        expect(order.size).toBe(expected.length)
        expect(Array.from({ length: order.size }, (_, index) => order.at(index))).toEqual(expected)
        const places = [...rows.values()].map(([group, handle]) => order.indexOf(group, handle))
        expect(places.sort((a, b) => a - b)).toEqual(expected.map((_, index) => index))
      }),
    )
  })

  it('knows nothing outside its rows', () => {
    const order = new RowOrder()
    order.add(2, 5)
    expect([order.at(-1), order.at(1), order.at(0.5), order.at(0)]).toEqual([undefined, undefined, undefined, 5])
    expect([order.indexOf(2, 4), order.indexOf(9, 5), order.indexOf(2, 5)]).toEqual([-1, -1, 0])
  })
})
