import { canonicalJson } from '@/lib/protocol/canonical'
import { isObject } from '@/lib/protocol/json'
import { effectOf } from './effect'
import { some, said, type Looker, type Node } from './look'

const ABOUT = new Set(['const', 'title', 'description', 'type'])

/** A union of nothing but constants is a list of choices with titles. */
const constants = (union: unknown): readonly unknown[] | undefined => {
  if (!Array.isArray(union) || union.length === 0) return undefined
  const all = union as readonly unknown[]
  const pure = all.every((one) => isObject(one) && 'const' in one && Object.keys(one).every((key) => ABOUT.has(key)))
  return pure ? all.map((one) => (isObject(one) ? one['const'] : undefined)) : undefined
}

/** The values a schema lists; undefined where it lists none. */
export const choicesOf = (node: Node): readonly unknown[] | undefined => {
  if (Array.isArray(node['enum'])) return node['enum'] as readonly unknown[]
  if ('const' in node) return [node['const']]
  return constants(node['oneOf']) ?? constants(node['anyOf'])
}

const keyed = (values: readonly unknown[]): ReadonlyMap<string, unknown> =>
  new Map(values.map((value) => [canonicalJson(value), value]))

const missing = (from: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): readonly string[] =>
  [...from].filter(([key]) => !other.has(key)).map(([, value]) => said(value))

/** `enum`, `const`, and unions of constants. */
export const choices: Looker = (before, after, { name, note }) => {
  const [had, has] = [choicesOf(before), choicesOf(after)]
  if (had && has) {
    const [one, other] = [keyed(had), keyed(has)]
    const [lost, gained] = [missing(one, other), missing(other, one)]
    const parts = [
      ...(lost.length > 0 ? [`no longer knows ${some(lost)}`] : []),
      ...(gained.length > 0 ? [`now knows ${some(gained)}`] : []),
    ]
    if (parts.length > 0) note('enum', effectOf(lost.length, gained.length), `${name} ${parts.join(' and ')}`)
  } else if (has) note('enum', 'narrower', `${name} is now one of ${some(has.map(said))}`)
  else if (had) note('enum', 'wider', `${name} is no longer one of a few choices`)
}
