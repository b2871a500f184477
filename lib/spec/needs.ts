import { isObject } from '@/lib/protocol/json'

/** Whether a capability is declared: each step of the dotted path is there, and is neither false nor null. */
export const hasCapability = (capabilities: unknown, path: string): boolean => {
  let at: unknown = capabilities
  for (const step of path.split('.')) {
    if (!isObject(at) || !Object.hasOwn(at, step)) return false
    at = at[step]
  }
  return at !== false && at !== null && at !== undefined
}
