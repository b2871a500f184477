import { expect, test } from 'vitest'
import { RateLimit } from './rate-limit'

const RATE = { burst: 3, seconds: 60 }

test('a burst, then one each twenty seconds, by name', () => {
  const limit = new RateLimit()
  expect([1, 2, 3].map(() => limit.take('a', RATE, 0))).toEqual([0, 0, 0])
  expect(limit.take('a', RATE, 0)).toBe(20)
  expect(limit.take('a', RATE, 15_000)).toBe(5)
  expect(limit.take('a', RATE, 20_000)).toBe(0)
  expect(limit.take('a', RATE, 20_000)).toBe(20)
  expect(limit.take('b', RATE, 20_000)).toBe(0)
})

test('patience fills the bucket, and no further', () => {
  const limit = new RateLimit()
  for (let i = 0; i < 3; i++) limit.take('a', RATE, 0)
  const later = 24 * 60 * 60 * 1000
  expect([1, 2, 3, 4].map(() => limit.take('a', RATE, later))).toEqual([0, 0, 0, 20])
})

test('ten thousand names are kept, those seen last', () => {
  const limit = new RateLimit()
  const once = { burst: 1, seconds: 60 }
  for (let i = 0; i < 10_001; i++) limit.take(`name ${i}`, once, 0)
  expect(limit.take('name 1', once, 0)).toBe(60)
  expect(limit.take('name 0', once, 0)).toBe(0)
})
