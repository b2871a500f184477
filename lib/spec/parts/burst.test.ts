import { expect, it } from 'vitest'
import { Burst } from './burst'

const begun = (times: readonly number[]): readonly number[] => {
  const burst = new Burst(3, 1000)
  return times.filter((at) => burst.add(at))
}

it('a burst is one more than the most within the span', () => {
  expect(begun([0, 100, 200])).toEqual([])
  expect(begun([0, 100, 200, 999])).toEqual([999])
  expect(begun([0, 100, 200, 1000])).toEqual([])
})

it('a burst is told once, and the next one again', () => {
  expect(begun([0, 1, 2, 3, 4, 5])).toEqual([3])
  expect(begun([0, 1, 2, 3, 4, 5000, 5001, 5002, 5003])).toEqual([3, 5003])
})
