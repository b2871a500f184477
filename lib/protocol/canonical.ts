import { isObject, type Json } from './json'

const ordered = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(ordered)
  if (!isObject(value)) return (value ?? null) as Json
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  )
}

/** JSON text that is equal for equal values, whatever the order of their members. */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value))
