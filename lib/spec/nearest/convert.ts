import { isObject, jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import type { Literal } from '@/lib/protocol/shapes/shape'
import { nearName } from './near-name'

/** Longer texts are not tried as JSON. */
const LONGEST = 1_000_000

/** The JSON value that a text spells; undefined for a text that is none. */
const parsed = (text: string): unknown => {
  if (text.length > LONGEST || jsonDepth(text) > MAX_DEPTH) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a value is as a text; undefined where it would not mean the same. */
export const asText = (value: unknown): string | undefined => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.length === 1) return typeof value[0] === 'string' ? value[0] : undefined
  return typeof value === 'string' ? value : undefined
}

export const asNumber = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^\s{0,9}[+-]?\d{1,40}(?:\.\d{1,40})?(?:e[+-]?\d{1,3})?\s{0,9}$/i.test(value))
    return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

export const asBoolean = (value: unknown): boolean | undefined => {
  if (value === 1 || value === 0) return value === 1
  const word = typeof value === 'string' && value.length < 9 ? value.trim().toLowerCase() : undefined
  return word === 'true' ? true : word === 'false' ? false : undefined
}

/** The one object of a list, or the object that a text spells. */
export const asObject = (value: unknown): Record<string, unknown> | undefined => {
  const inner: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value
  const found = typeof inner === 'string' ? parsed(inner) : inner
  return isObject(found) ? found : undefined
}

/** The list that a text spells; else a list of the value alone, if it may be an item. */
export const asArray = (value: unknown, mayBeItem: boolean): readonly unknown[] | undefined => {
  const found = typeof value === 'string' ? parsed(value) : undefined
  if (Array.isArray(found)) return found as readonly unknown[]
  return mayBeItem ? [value] : undefined
}

/** The choice that is meant; undefined where none is near. */
export const asChoice = (value: unknown, choices: readonly Literal[]): Literal | undefined => {
  const text = asText(value)
  if (text === undefined) return undefined
  const texts = choices.map(String)
  const near = texts.includes(text) ? text : nearName(text, texts)
  return choices.find((choice) => String(choice) === near)
}
