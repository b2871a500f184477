import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { Quantiles } from './quantiles'

describe('statistics', () => {
  it('count messages, malformed frames, bytes both ways and open streams', () => {
    const t = new Transcript().connects('2025-11-25')
    t.opens('GET')
    t.head()
    const bytes = t.sends('{"jsonrpc":"2.0","id":1,"method":"ping","params":{"é":1}}')
    t.sse('nope', { on: bytes })
    expect(viewsOf(t.events).statistics()).toEqual({
      messages: 1,
      malformed: 1,
      bytes: 58 + 'event: message\ndata: nope\n\n'.length,
      openStreams: 2,
    })
    t.ends('aborted', { on: bytes })
    expect(viewsOf(t.events).statistics().openStreams).toBe(1)
  })

  it('take server time over answered calls only, without the time the person took', () => {
    const t = new Transcript().connects('2025-11-25')
    for (const [id, ms] of [40, 41, 42, 400].entries()) {
      t.sends({ id, method: 'tools/call', params: { name: 'x' } })
      t.wait(ms).receives({ id, result: {} })
    }
    const asking = t.sends({ id: 9, method: 'tools/call', params: { name: 'y' } })
    t.sse({ id: 1, method: 'roots/list' }).wait(60_000)
    t.sends({ id: 1, result: { roots: [] } })
    t.wait(41).sse({ id: 9, result: {} }, { on: asking })
    t.sends({ id: 10, method: 'tools/call', params: { name: 'z' } })
    t.wait(90_000).cancels(10)
    const { p50, p99 } = viewsOf(t.events).statistics()
    expect(Math.abs(p50! - 41)).toBeLessThan(1)
    expect(Math.abs(p99! - 400)).toBeLessThan(5)
  })
})

describe('quantiles', () => {
  it('are within one percent of the true ones', () => {
    const values = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(values, fc.constantFrom(0.5, 0.99), (all, q) => {
        const quantiles = new Quantiles()
        for (const value of all) quantiles.add(value)
        const exact = all.sort((a, b) => a - b)[Math.ceil(q * all.length) - 1]!
        expect(quantiles.at(q)! / exact).toBeGreaterThan(0.989)
        expect(quantiles.at(q)! / exact).toBeLessThan(1.011)
      }),
    )
  })

  it('are undefined of nothing, and stand anything', () => {
    const quantiles = new Quantiles()
    expect(quantiles.at(0.5)).toBeUndefined()
    for (const value of [0, -5, Number.NaN, 1e300]) quantiles.add(value)
    expect(quantiles.at(0.5)).toBeGreaterThan(0)
  })
})
