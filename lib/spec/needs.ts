import { isObject } from '@/lib/protocol/json'

/** The steps of the dotted paths that rules name: few, and asked for all the time. */
const steps = new Map<string, readonly string[]>()

const stepsOf = (path: string): readonly string[] => {
  const known = steps.get(path) ?? path.split('.')
  steps.set(path, known)
  return known
}

/** Whether a capability is declared: each step of the dotted path is there, and is neither false nor null. */
export const hasCapability = (capabilities: unknown, path: string): boolean => {
  let at: unknown = capabilities
  for (const step of stepsOf(path)) {
    if (!isObject(at) || !Object.hasOwn(at, step)) return false
    at = at[step]
  }
  return at !== false && at !== null && at !== undefined
}
