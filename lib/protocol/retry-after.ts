import { headerValue, type HeaderList } from './headers'

/** The farthest day a clock knows (ECMAScript, time values): what a server may ask for is not bounded. */
const FARTHEST = 8.64e15

/**
 * When `Retry-After` (RFC 9110 §10.2.3: seconds, or a date) wants the next request, in milliseconds since the epoch;
 * undefined where there is none, or none that can be read. A date is the server’s: its own `Date` tells how far off.
 */
export const retryAt = (headers: HeaderList, now: number): number | undefined => {
  const value = headerValue(headers, 'retry-after')?.trim()
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Math.min(FARTHEST, now + Number(value) * 1000)
  const date = Date.parse(value)
  if (!/[a-z]/i.test(value) || Number.isNaN(date)) return undefined
  const theirs = Date.parse(headerValue(headers, 'date') ?? '')
  return Number.isNaN(theirs) ? date : now + (date - theirs)
}
