/** Milliseconds of folding per frame, for all sessions together: what is left of 16 goes to drawing. */
const BUDGET = 8
/** Milliseconds that each of them has at least, however many there are: none stands still. */
const LEAST = 1
/** Milliseconds after which work belongs to the next frame. */
const FRAME = 16

let began = Number.NEGATIVE_INFINITY

/** Until when a slice that begins now may last: slices that come one after another in a frame share one budget. */
export const sliceEnd = (now: number): number => {
  if (now - began >= FRAME) began = now
  return Math.max(began + BUDGET, now + LEAST)
}
