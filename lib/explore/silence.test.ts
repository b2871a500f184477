import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Silence } from './silence'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('is put off by being set anew, and rings once', () => {
  const ring = vi.fn()
  const silence = new Silence()
  silence.set({ after: 100, ring })
  vi.advanceTimersByTime(99)
  silence.set({ after: 100, ring })
  vi.advanceTimersByTime(99)
  expect(ring).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(ring).toHaveBeenCalledTimes(1)
})

it('does not ring at once for a patience of months', () => {
  const ring = vi.fn()
  const silence = new Silence()
  silence.set({ after: 1e10, ring })
  vi.advanceTimersByTime(1_000_000)
  expect(ring).not.toHaveBeenCalled()
  silence.clear()
})
