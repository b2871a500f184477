import { jsonKind } from '@/lib/protocol/shapes/branch'
import { choicesOf } from './choices'
import { effectOf } from './effect'
import { type Looker, type Node } from './look'

/** The types a schema allows; undefined where it does not say. `number` allows what `integer` does. */
export const kindsOf = (node: Node): ReadonlySet<string> | undefined => {
  const { type } = node
  const named = typeof type === 'string' ? [type] : Array.isArray(type) ? type.map(String) : undefined
  const kinds = named ?? choicesOf(node)?.map(kindOf) ?? ofBranches(node)
  if (!kinds) return undefined
  return new Set(kinds.includes('number') ? [...kinds, 'integer'] : kinds)
}

const kindOf = (value: unknown): string => (Number.isInteger(value) ? 'integer' : jsonKind(value))

const ofBranches = (node: Node): readonly string[] | undefined => {
  const union = node['anyOf'] ?? node['oneOf']
  if (!Array.isArray(union)) return undefined
  const each = (union as readonly unknown[]).map((branch) =>
    typeof branch === 'object' && branch !== null && !Array.isArray(branch) ? kindsOf(branch as Node) : undefined,
  )
  return each.some((kinds) => kinds === undefined) ? undefined : each.flatMap((kinds) => [...(kinds ?? [])])
}

const told = (kinds: ReadonlySet<string> | undefined): string =>
  kinds ? [...kinds].filter((kind) => kind !== 'integer' || !kinds.has('number')).join(' or ') : 'of any type'

/** `type`. */
export const kinds: Looker = (before, after, { name, note }) => {
  const [had, has] = [kindsOf(before), kindsOf(after)]
  if (!had && !has) return
  const lost = had ? (has ? [...had].filter((kind) => !has.has(kind)).length : 0) : 1
  const gained = has ? (had ? [...has].filter((kind) => !had.has(kind)).length : 0) : 1
  const effect = effectOf(lost, gained)
  if (effect !== 'none') note('type', effect, `${name} was ${told(had)} and is now ${told(has)}`)
}
