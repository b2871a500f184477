import { looksVolatile } from '@/lib/protocol/volatile'

const LONGEST = 512

/** A plain day: what people type as often as servers make it. */
const DAY = /^\d{4}-\d\d-\d\d$/

/**
 * Whether a value looks like the name that a server gave to something (`PAR-1042`, a UUID, a URI, 104211) rather than
 * like a word or a number that a person would type: one that both hold says little of where it came from.
 */
export const isIdLike = (value: unknown): value is string | number => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 10_000
  if (typeof value !== 'string' || value.length < 4 || value.length > LONGEST || /[\s{}[\]"<>]/.test(value))
    return false
  if (DAY.test(value)) return false
  return looksVolatile(value) || /^[a-z][a-z0-9+.-]*:\/\/./i.test(value) || (/\d/.test(value) && /\D|\d{5}/.test(value))
}

/** What in the middle of a text may be such a name. */
export const wordsOf = (text: string): readonly string[] =>
  text.length > 100_000 ? [] : text.split(/[^\w\-:/.?=&%#~@+]+/).map((word) => word.replace(/[.,:;?]+$/, ''))
