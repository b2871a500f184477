import { isObject, type Json } from './json'

type MapText = (text: string) => string

const ordered = (value: unknown, mapText: MapText): Json => {
  if (typeof value === 'string') return mapText(value)
  if (Array.isArray(value)) return value.map((entry) => ordered(entry, mapText))
  if (!isObject(value)) return (value ?? null) as Json
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key], mapText)]),
  )
}

/**
 * JSON text that is equal for equal values, whatever the order of their members. With `mapText` also for values whose
 * texts it makes equal.
 */
export const canonicalJson = (value: unknown, mapText: MapText = (text) => text): string =>
  JSON.stringify(ordered(value, mapText))
