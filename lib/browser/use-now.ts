'use client'

import { useSyncExternalStore } from 'react'

/** Milliseconds between two ticks. */
const TICK = 100

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let now = 0

const tick = (): void => {
  now = Date.now()
  for (const listener of listeners) listener()
}

/** One timer for the whole page, running only while somebody looks. */
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  timer ??= setInterval(tick, TICK)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const still = (): (() => void) => () => undefined

/** The time in milliseconds since the epoch, ticking while `active`; 0 before the first tick. */
export const useNow = (active: boolean): number =>
  useSyncExternalStore(
    active ? subscribe : still,
    () => (active ? now : 0),
    () => 0,
  )
