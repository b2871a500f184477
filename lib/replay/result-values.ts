import { isObject } from '@/lib/protocol/json'
import { pointerTo, valueAt } from '@/lib/protocol/pointer'
import { idsWithin, isIdLike } from './id-like'
import type { ResultPlace } from './types'

/** The JSON that a text is, where it is an object or a list: many tools answer with that. */
const jsonIn = (text: string): unknown => {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Every scalar of a value, with its pointer. */
function* leaves(value: unknown, at = ''): Generator<readonly [pointer: string, value: unknown]> {
  const members = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : undefined
  if (!members) yield [at, value]
  else for (const [key, member] of members) yield* leaves(member, pointerTo(at, key))
}

/** Id-like values at any depth of what a call was sent with. */
export const idsOf = (value: unknown): readonly (readonly [pointer: string, value: string | number])[] =>
  [...leaves(value)].flatMap(([at, leaf]) => (isIdLike(leaf) ? [[at, leaf] as const] : []))

/**
 * Id-like values of a result, and where each can be found again; without a place where it only stands in the middle of
 * a text. The first place wins, and any place over none.
 */
export const idsIn = (result: unknown): ReadonlyMap<string | number, ResultPlace | undefined> => {
  const placed = new Map<string | number, ResultPlace | undefined>()
  const within: string[] = []
  const place = (value: string | number, found: ResultPlace): void => {
    if (!placed.has(value)) placed.set(value, found)
  }
  for (const [path, leaf] of leaves(result)) {
    if (isIdLike(leaf)) place(leaf, { path })
    else if (typeof leaf === 'string') {
      const json = jsonIn(leaf)
      if (json === undefined) within.push(...idsWithin(leaf))
      else for (const [inner, value] of idsOf(json)) place(value, { path, inner })
    }
  }
  for (const value of within) if (!placed.has(value)) placed.set(value, undefined)
  return placed
}

/** What stands in a result at a place. */
export const foundAt = (result: unknown, { path, inner }: ResultPlace): unknown => {
  const value = valueAt(result, path)
  if (inner === undefined) return value
  return typeof value === 'string' ? valueAt(jsonIn(value), inner) : undefined
}
