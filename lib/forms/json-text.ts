import { isObject, jsonDepth, MAX_DEPTH, type Json, type JsonObject } from '@/lib/protocol/json'
import { findJsonFault } from './json-fault'

type Wrong = {
  readonly ok: false
  readonly message: string
  /** 1-based, counted in UTF-16 units. */
  readonly line: number
  readonly column: number
  /** Offset into the text. */
  readonly at: number
}

/** JSON text read back, or what is wrong with it and where. */
export type Reading<Value> = { readonly ok: true; readonly value: Value } | Wrong

/** A value as JSON a person can edit. */
export const toJsonText = (value: unknown): string => JSON.stringify(value, null, 2)

const wrong = (text: string, at: number, message: string): Wrong => {
  const before = text.slice(0, at).split('\n')
  return { ok: false, message, at, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** Reads any JSON text. Never throws. */
export const readJson = (text: string): Reading<Json> => {
  if (jsonDepth(text) > MAX_DEPTH) return wrong(text, 0, `Nested more than ${MAX_DEPTH} levels deep`)
  const fault = findJsonFault(text)
  return fault === undefined ? { ok: true, value: JSON.parse(text) as Json } : wrong(text, fault.at, fault.message)
}

/** Reads JSON text that must hold an object, as tool arguments and elicitation content do. Never throws. */
export const fromJsonText = (text: string): Reading<JsonObject> => {
  const reading = readJson(text)
  if (!reading.ok) return reading
  return isObject(reading.value)
    ? { ok: true, value: reading.value }
    : wrong(text, text.search(/\S/), 'Must be an object: { … }')
}
