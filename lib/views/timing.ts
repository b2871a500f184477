import type { Timed, Timing } from './types'

/** A stretch of time in which an answer from this side was awaited, in milliseconds since the epoch. */
export type Wait = { readonly from: number; readonly to: number; readonly who: 'person' | 'model' }

/** A wait of which a model had parts: those are the model's, what lies between them the person's. */
export const splitByProvider = (
  from: number,
  to: number,
  model: readonly { readonly from: number; readonly to: number }[],
): readonly Wait[] => {
  const waits: Wait[] = []
  let reached = from
  for (const part of [...model].sort((a, b) => a.from - b.from)) {
    const low = Math.max(part.from, reached)
    const high = Math.min(part.to, to)
    if (low > reached) waits.push({ from: reached, to: Math.min(low, to), who: 'person' })
    if (high > low) waits.push({ from: low, to: high, who: 'model' })
    reached = Math.max(reached, low, high)
  }
  if (to > reached || waits.length === 0) waits.push({ from: reached, to, who: 'person' })
  return waits
}

/** Length of the union of the waits, cut to `start`…`end`. */
const covered = (waits: readonly Wait[], start: number, end: number): number => {
  const sorted = [...waits].sort((a, b) => a.from - b.from)
  let sum = 0
  let reached = start
  for (const { from, to } of sorted) {
    const low = Math.max(from, reached)
    const high = Math.min(to, end)
    if (high <= low) continue
    sum += high - low
    reached = high
  }
  return sum
}

/**
 * Splits `start`…`end` by who was being waited for: while anything waits for the person it is the person's time, else
 * while anything waits for a model the model's, else the server's. The parts always sum to the whole.
 */
export const splitTiming = (start: number, end: number, waits: readonly Wait[]): Timing => {
  const duration = Math.max(0, end - start)
  if (waits.length === 0) return { server: duration, person: 0, model: 0 }
  const person = covered(
    waits.filter(({ who }) => who === 'person'),
    start,
    end,
  )
  const waiting = covered(waits, start, end)
  return { server: Math.max(0, duration - waiting), person, model: Math.max(0, waiting - person) }
}

/** The timing at `now` (milliseconds since the epoch): that of an open exchange goes on growing. */
export const liveTiming = ({ timing, timedUntil, waitingFor }: Timed, now: number): Timing => {
  if (waitingFor === undefined || now <= timedUntil) return timing
  return { ...timing, [waitingFor]: timing[waitingFor] + now - timedUntil }
}
