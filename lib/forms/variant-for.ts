import { isObject, type Json } from '@/lib/protocol/json'
import type { Checker } from './checker'
import type { Variant } from './field'
import { flatten, impliedTypes } from './flatten'

/** How well an unfinished object fits a kind: its constants decide, then the names of its properties. */
const likeness = ({ node }: Variant, value: Json, checker: Checker): number => {
  const schema = flatten(node, checker.schema)
  const types = impliedTypes(schema)
  if (!isObject(value)) {
    const type = Array.isArray(value) ? 'array' : typeof value
    return types.includes(type) || (type === 'number' && types.includes('integer')) ? 1 : -1
  }
  if (types.length > 0 && !types.includes('object')) return -1
  return Object.entries(schema.properties ?? {}).reduce((sum, [key, child]) => {
    if (!Object.hasOwn(value, key)) return sum
    const { const: constant } = flatten(child, checker.schema)
    if (constant === undefined) return sum + 1
    return sum + (constant === value[key] ? 1_000 : -1_000)
  }, 0)
}

/** Which kind a value is: the preferred one if it fits, else the first that fits, else the one most like it. */
export const variantFor = (
  variants: readonly Variant[],
  value: Json | undefined,
  preferred: number | undefined,
  checker: Checker,
): number | undefined => {
  if (value === undefined) return preferred
  const fitting = variants.flatMap(({ test }, index) => (checker.fits(test, value) ? [index] : []))
  if (preferred !== undefined && (fitting.length === 0 || fitting.includes(preferred))) return preferred
  if (fitting.length > 0) return fitting[0]
  const scores = variants.map((variant) => likeness(variant, value, checker))
  const best = Math.max(...scores)
  return best < 0 ? undefined : scores.indexOf(best)
}
