import { canonicalJson } from '@/lib/protocol/canonical'
import { jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import { looksVolatile, withoutVolatile } from '@/lib/protocol/volatile'

/** Members that hold something new each time, whatever it looks like: it counts only whether they are there. */
const NAMES = new Set([
  'nextCursor',
  'cursor',
  'requestState',
  'progressToken',
  'taskId',
  'elicitationId',
  'createdAt',
  'updatedAt',
  'lastUpdatedAt',
  'lastModified',
  'timestamp',
  'traceparent',
  'tracestate',
  'baggage',
])

export const isVolatileMember = (name: string | number): boolean => typeof name === 'string' && NAMES.has(name)

/** Between these a number is taken for a moment: seconds or milliseconds since the epoch, from 2014 to 2039. */
const isMoment = (value: number): boolean => (value >= 1.4e9 && value < 2.2e9) || (value >= 1.4e12 && value < 2.2e12)

/**
 * What many servers end their ids with (`porto-3f2a8c1e`): too short to be told from a word everywhere, but here.
 * Behind a hyphen it may be of digits alone.
 */
const SHORT_HASH = /(?<![0-9a-z])(?:(?=[a-f]*\d)(?=\d*[a-f])|(?<=[a-z][-_])(?=[a-f]*\d))[0-9a-f]{8,}(?![0-9a-z])/gi

/** Longer texts are compared as they are. */
const LONGEST = 100_000

/** A text that is JSON, as many tools answer: the order of its members is no difference. */
const inOrder = (text: string): string => {
  if (text.length > LONGEST || !/^\s*[[{]/.test(text) || jsonDepth(text) > MAX_DEPTH) return text
  try {
    return canonicalJson(JSON.parse(text))
  } catch {
    return text
  }
}

/** A scalar in which what is new each time is made equal. */
export const settled = (value: unknown): unknown => {
  if (typeof value === 'number') return isMoment(value) ? 'a moment' : value
  if (typeof value !== 'string') return value
  // Whatever is new each time has a digit in it; most texts have none.
  if (!/[\d{[]/.test(value)) return value
  return looksVolatile(value) ? '…' : withoutVolatile(inOrder(value)).replace(SHORT_HASH, '…')
}
