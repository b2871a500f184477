import { expect, it } from 'vitest'
import { Backoff } from './backoff'

/** The waits of tries that come to nothing, each made when it may be. */
const waits = (count: number, wanted?: number, random = 0): number[] => {
  let now = 0
  const backoff = new Backoff({ now: () => now, random: () => random })
  return Array.from({ length: count }, () => {
    const wait = backoff.next(wanted)
    now += wait
    return wait
  })
}

it('waits a second, then twice as long each time, up to half a minute', () => {
  expect(waits(7)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
})

it('comes a little later than others would', () => {
  expect(waits(3, undefined, 0.5)).toEqual([1125, 2250, 4500])
})

it('takes no server’s word for storming it', () => {
  expect(waits(3, 0)).toEqual([1000, 2000, 4000])
})

it('comes back when a server asks for it, the first time; later no sooner than that', () => {
  expect(waits(3, 500)).toEqual([500, 2000, 4000])
  expect(waits(2, 60_000)).toEqual([60_000, 60_000])
})

it('tries ten times a minute at most, also where each try brings something', () => {
  let now = 0
  const backoff = new Backoff({ now: () => now, random: () => 0 })
  const tries: number[] = []
  for (let i = 0; i < 40; i++) {
    now += backoff.next(0)
    tries.push(now)
    backoff.succeeded()
    now += 10
  }
  for (const at of tries) expect(tries.filter((other) => other > at - 60_000 && other <= at).length).toBeLessThan(11)
  expect(tries[9]).toBeLessThan(11_000)
})
