import type { Json } from '@/lib/protocol/json'
import { isObject } from '@/lib/protocol/json'

const sorted = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value === undefined ? null : (value as Json)
  const keys = Object.keys(value).filter((key) => key !== '_meta')
  return Object.fromEntries(keys.sort().map((key) => [key, sorted(value[key])]))
}

/** The same text for what asks the same: members in order of their names, `_meta` left out. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value))
