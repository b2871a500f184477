import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onStop } from './on-stop'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const watched = (env: Record<string, string>) => Object.assign(new EventEmitter(), { ppid: 100, env })

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s ends it', (signal) => {
  const stop = vi.fn()
  const us = watched({})
  onStop(stop, us)
  us.emit(signal)
  expect(stop).toHaveBeenCalledOnce()
})

test('under npm, so does the loss of the shell that npm had started', () => {
  const stop = vi.fn()
  const us = watched({ npm_lifecycle_event: 'start' })
  onStop(stop, us)
  vi.advanceTimersByTime(60_000)
  expect(stop).not.toHaveBeenCalled()
  us.ppid = 1
  vi.advanceTimersByTime(1000)
  expect(stop).toHaveBeenCalledOnce()
})

test('started by hand, it may outlive its terminal', () => {
  const stop = vi.fn()
  const us = watched({})
  onStop(stop, us)
  us.ppid = 1
  vi.advanceTimersByTime(60_000)
  expect(stop).not.toHaveBeenCalled()
})
