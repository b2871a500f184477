import { isObject } from '@/lib/protocol/json'

const defined = (object: Record<string, unknown>, key: string, value: unknown): Record<string, unknown> => {
  const copy = { ...object }
  // Not by assignment: `__proto__` is data.
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

const indexOf = (key: string, list: readonly unknown[]): number | undefined => {
  const index = /^(?:0|[1-9]\d{0,9})$/.test(key) ? Number(key) : -1
  return index >= 0 && index < list.length ? index : undefined
}

/** The value at a pointer's segments; undefined where there is none. */
export const valueAt = (value: unknown, segments: readonly string[]): unknown =>
  segments.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at[indexOf(key, at) ?? -1]
    return isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined
  }, value)

/**
 * A copy with another value at a pointer's segments (`undefined` takes it out), sharing all the rest; undefined where
 * there is no such place. A member that is not there yet is one; an item of a list is not.
 */
export const setAt = (value: unknown, segments: readonly string[], to: unknown): unknown => {
  const [key, ...rest] = segments
  if (key === undefined) return to
  if (Array.isArray(value)) {
    const index = indexOf(key, value)
    if (index === undefined) return undefined
    if (rest.length === 0 && to === undefined) return value.toSpliced(index, 1)
    const inner = setAt(value[index], rest, to)
    return inner === undefined ? undefined : value.with(index, inner)
  }
  if (!isObject(value)) return undefined
  const has = Object.hasOwn(value, key)
  if (rest.length === 0 && to === undefined)
    return has ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) : undefined
  if (!has && rest.length > 0) return undefined
  const inner = setAt(value[key], rest, to)
  return inner === undefined ? undefined : defined(value, key, inner)
}
