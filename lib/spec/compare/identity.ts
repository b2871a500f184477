import { isObject } from '@/lib/protocol/json'
import { settled } from './volatile-member'

/** Members that say which one of a list an entry is, the surest first. */
const NAMES = ['name', 'uri', 'uriTemplate', 'id', 'key', 'toolUseId'] as const

const identityOf = (entry: unknown): string | undefined => {
  if (!isObject(entry)) return undefined
  for (const name of NAMES) {
    const value = Object.hasOwn(entry, name) ? entry[name] : undefined
    if (typeof value === 'string' || typeof value === 'number') {
      const same = settled(value)
      return same === value ? `${name} ${typeof value} ${value}` : undefined
    }
  }
  return undefined
}

/** Index by identity; undefined unless every entry of the list has one of its own. */
export const identities = (list: readonly unknown[]): ReadonlyMap<string, number> | undefined => {
  const found = new Map<string, number>()
  for (const [index, entry] of list.entries()) {
    const identity = identityOf(entry)
    if (identity === undefined || found.has(identity)) return undefined
    found.set(identity, index)
  }
  return found
}
