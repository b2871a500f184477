import { isObject } from '@/lib/protocol/json'

/** Whether two JSON values are equal, whatever the order of their members. */
export const isSameJson = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((entry, i) => isSameJson(entry, other[i]))
  if (!isObject(one)) return one === other
  if (!isObject(other)) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSameJson(one[name], other[name]))
  )
}
