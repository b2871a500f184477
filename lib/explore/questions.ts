import { isObject, type Json, type JsonObject } from '@/lib/protocol/json'

/** Members that name one asking, not the question. */
const VOLATILE = new Set(['_meta', 'elicitationId', 'task'])

/** What differs from call to call within texts: UUIDs, long ids and hashes, timestamps. */
const PATTERNS: readonly RegExp[] = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?/g,
  /\b(?=[\w-]*\d)[\w-]{20,}\b/g,
  /\b\d{9,}\b/g,
]

const steady = (text: string): string => PATTERNS.reduce((rest, pattern) => rest.replace(pattern, '…'), text)

const ordered = (value: unknown, map: (text: string) => string): Json => {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((entry) => ordered(entry, map))
  if (!isObject(value)) return value as Json
  const members: JsonObject = {}
  for (const key of Object.keys(value).sort()) members[key] = ordered(value[key], map)
  return members
}

/** JSON text that is equal for equal values, whatever the order of members. */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value, (text) => text))

/** What is asked, as text: equal for the same question in another call, or asked again in the same one. */
export const questionOf = (method: string, params: unknown): string => {
  if (!isObject(params)) return method
  const lasting = Object.fromEntries(Object.entries(params).filter(([name]) => !VOLATILE.has(name)))
  return `${method} ${JSON.stringify(ordered(lasting, steady))}`
}
