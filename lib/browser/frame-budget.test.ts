import { expect, it } from 'vitest'
import { sliceEnd } from './frame-budget'

it('is shared by all who work in a frame, and none gets nothing', () => {
  expect(sliceEnd(1_000)).toBe(1_008)
  expect(sliceEnd(1_005)).toBe(1_008)
  expect(sliceEnd(1_008)).toBe(1_009)
  expect(sliceEnd(1_009)).toBe(1_010)
})

it('begins anew with each frame', () => {
  expect(sliceEnd(2_000)).toBe(2_008)
  expect(sliceEnd(2_015)).toBe(2_016)
  expect(sliceEnd(2_016)).toBe(2_024)
})
