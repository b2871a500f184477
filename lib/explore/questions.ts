import { canonicalJson } from '@/lib/protocol/canonical'
import { isObject } from '@/lib/protocol/json'

/** Members that name one asking, not the question. */
const VOLATILE = new Set(['_meta', 'elicitationId', 'task'])

/** What differs from call to call within texts: UUIDs, long ids and hashes, timestamps. */
const PATTERNS: readonly RegExp[] = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?/g,
  // Looked for a digit from the start of a run only: from each place in it takes minutes for a long one.
  /(?<![\w-])(?=[\w-]*\d)[\w-]{20,}/g,
  /\b\d{9,}\b/g,
]

const steady = (text: string): string => PATTERNS.reduce((rest, pattern) => rest.replace(pattern, '…'), text)

/** What is asked, as text: equal for the same question in another call, or asked again in the same one. */
export const questionOf = (method: string, params: unknown): string => {
  if (!isObject(params)) return method
  const lasting = Object.fromEntries(Object.entries(params).filter(([name]) => !VOLATILE.has(name)))
  return `${method} ${canonicalJson(lasting, steady)}`
}
