import type { Json } from '@/lib/protocol/json'
import { isObject } from '@/lib/protocol/json'
import type { Path } from './schema'

/** Splits a JSON Pointer in URI fragment form (RFC 6901 §6), as in `#/a/b~1c`. */
export const pointerSegments = (pointer: string): readonly string[] =>
  pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((segment, index, all) => all.length > 1 || segment !== '' || index > 0)
    .map((segment) => decode(segment).replaceAll('~1', '/').replaceAll('~0', '~'))

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** A pointer into a value as a path, with numbers where the value is an array. */
export const pathInto = (value: Json, pointer: string): Path => {
  let at: Json | undefined = value
  return pointerSegments(pointer).map((segment) => {
    if (Array.isArray(at)) {
      at = at[Number(segment)]
      return Number(segment)
    }
    at = isObject(at) ? at[segment] : undefined
    return segment
  })
}

/** The value at a path, or undefined. */
export const valueAt = (value: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((at, key) => {
    if (Array.isArray(at)) return at[Number(key)]
    return isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined
  }, value)

/** Whether a path lies at or below another. */
export const startsWith = (path: Path, head: Path): boolean => head.every((key, index) => path[index] === key)
