import type { Json, JsonObject } from '@/lib/protocol/json'

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const strip = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(strip)
  if (!isPlain(value)) return value === undefined ? null : (value as Json)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, strip(member)]])),
  )
}

/**
 * What is sent for what a form holds: every value as it was typed or given, members never filled in left out, explicit
 * nulls and empty strings kept. A gap in a list is null, since JSON has no other way to keep the place.
 */
export const toSubmission = (value: unknown): JsonObject => {
  const stripped = strip(value)
  return isPlain(stripped) ? stripped : {}
}
