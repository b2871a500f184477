import { isObject, jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import { pointer, valueAt } from '@/lib/protocol/pointer'
import { isIdLike, wordsOf } from './id-like'
import type { ResultPlace } from './types'

/** The JSON that a text is, where it is an object or a list: many tools answer with that. */
const jsonIn = (text: string): unknown => {
  if (!/^\s*[[{]/.test(text) || jsonDepth(text) > MAX_DEPTH) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

type Visit = (leaf: unknown, at: readonly (string | number)[]) => void

/** Every scalar of a value, with the way to it, which is only right while it is visited. */
const visitLeaves = (value: unknown, visit: Visit, at: (string | number)[] = []): void => {
  const members = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : undefined
  if (!members) visit(value, at)
  else
    for (const [key, member] of members) {
      at.push(key)
      visitLeaves(member, visit, at)
      at.pop()
    }
}

/** Id-like values at any depth of what a call was sent with. */
export const idsOf = (value: unknown): readonly (readonly [pointer: string, value: string | number])[] => {
  const found: (readonly [string, string | number])[] = []
  visitLeaves(value, (leaf, at) => {
    if (isIdLike(leaf)) found.push([pointer(...at), leaf])
  })
  return found
}

/**
 * Which of the wanted values are in a result, and where each can be found again; without a place where it only stands in
 * the middle of a text. The first place wins, and any place over none.
 */
export const foundIn = (
  result: unknown,
  wanted: ReadonlySet<unknown>,
): ReadonlyMap<string | number, ResultPlace | undefined> => {
  const placed = new Map<string | number, ResultPlace | undefined>()
  const within: string[] = []
  const isNew = (value: unknown): value is string | number => wanted.has(value) && !placed.has(value as string)
  visitLeaves(result, (leaf, at) => {
    if (isNew(leaf)) placed.set(leaf, { path: pointer(...at) })
    else if (typeof leaf === 'string') {
      const json = jsonIn(leaf)
      if (json === undefined) within.push(leaf)
      else
        visitLeaves(json, (inner, there) => {
          if (isNew(inner)) placed.set(inner, { path: pointer(...at), inner: pointer(...there) })
        })
    }
  })
  for (const text of within) for (const value of wordsOf(text)) if (isNew(value)) placed.set(value, undefined)
  return placed
}

/** What stands in a result at a place. */
export const foundAt = (result: unknown, { path, inner }: ResultPlace): unknown => {
  const value = valueAt(result, path)
  if (inner === undefined) return value
  return typeof value === 'string' ? valueAt(jsonIn(value), inner) : undefined
}
