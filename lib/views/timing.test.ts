import { describe, expect, it } from 'vitest'
import { liveTiming, splitTiming } from './timing'

describe('the split of an exchange’s time', () => {
  it('is all the server’s when nothing was asked', () => {
    expect(splitTiming(100, 350, [])).toEqual({ server: 250, person: 0, model: 0 })
  })

  it('counts overlapping waits once, and as the person’s where one of them is', () => {
    const waits = [
      { from: 10, to: 60, who: 'model' },
      { from: 40, to: 80, who: 'person' },
      { from: 50, to: 70, who: 'person' },
    ] as const
    expect(splitTiming(0, 100, waits)).toEqual({ server: 30, person: 40, model: 30 })
  })

  it('cuts waits to the exchange, and stands still when the clock ran backwards', () => {
    expect(splitTiming(10, 20, [{ from: 0, to: 99, who: 'person' }])).toEqual({ server: 0, person: 10, model: 0 })
    expect(splitTiming(20, 10, [{ from: 5, to: 30, who: 'model' }])).toEqual({ server: 0, person: 0, model: 0 })
  })

  it('goes on for whoever is being waited for until it ends', () => {
    const timing = { server: 5, person: 1, model: 0 }
    expect(liveTiming({ timing, timedUntil: 100, waitingFor: 'person' }, 130)).toEqual({ ...timing, person: 31 })
    expect(liveTiming({ timing, timedUntil: 100, waitingFor: 'server' }, 130)).toEqual({ ...timing, server: 35 })
    expect(liveTiming({ timing, timedUntil: 100 }, 130)).toBe(timing)
    expect(liveTiming({ timing, timedUntil: 100, waitingFor: 'server' }, 90)).toBe(timing)
  })
})
