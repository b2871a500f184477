import { canonicalJson } from '@/lib/protocol/canonical'
import { isObject } from '@/lib/protocol/json'
import type { Looker, Node } from './look'

const propertiesOf = (node: Node): Readonly<Record<string, unknown>> =>
  isObject(node['properties']) ? node['properties'] : {}

const requiredOf = (node: Node): ReadonlySet<string> =>
  new Set(Array.isArray(node['required']) ? node['required'].filter((name) => typeof name === 'string') : [])

/** One member gone and one come, of the same schema: it was renamed. */
const renamed = (gone: readonly string[], come: readonly string[], before: Node, after: Node): string | undefined => {
  const [from, to] = [gone[0], come[0]]
  if (gone.length !== 1 || come.length !== 1 || from === undefined || to === undefined) return undefined
  const same = canonicalJson(propertiesOf(before)[from]) === canonicalJson(propertiesOf(after)[to])
  return same ? to : undefined
}

/** `properties` and `required`. */
export const members: Looker = (before, after, { inside, nameOf, noteAt }) => {
  const [had, has] = [propertiesOf(before), propertiesOf(after)]
  const [needed, needs] = [requiredOf(before), requiredOf(after)]
  const gone = Object.keys(had).filter((name) => !Object.hasOwn(has, name))
  const come = Object.keys(has).filter((name) => !Object.hasOwn(had, name))
  const newName = renamed(gone, come, before, after)
  for (const name of gone)
    noteAt(
      ['properties', name],
      'gone',
      `${nameOf(name)} ${newName === undefined ? 'is gone' : `is now called ${nameOf(newName)}`}`,
    )
  for (const name of come) {
    if (needs.has(name)) noteAt(['required'], 'narrower', `${nameOf(name)} is new and required`)
    else noteAt(['properties', name], 'none', `${nameOf(name)} is new and optional`)
  }
  const known = (name: string): boolean => !come.includes(name) && !gone.includes(name)
  for (const name of needs)
    if (!needed.has(name) && known(name)) noteAt(['required'], 'narrower', `${nameOf(name)} is now required`)
  for (const name of needed)
    if (!needs.has(name) && known(name)) noteAt(['required'], 'wider', `${nameOf(name)} is no longer required`)
  for (const [name, schema] of Object.entries(had))
    if (Object.hasOwn(has, name)) inside(['properties', name], name, schema, has[name])
}

/** `additionalProperties`: true unless said otherwise. */
export const others: Looker = (before, after, { name, note, inside }) => {
  const [had = true, has = true] = [before['additionalProperties'], after['additionalProperties']]
  if (isObject(had) && isObject(has)) {
    inside(['additionalProperties'], '*', had, has)
    return
  }
  const open = (value: unknown): boolean => value === true || (isObject(value) && Object.keys(value).length === 0)
  if (open(had) === open(has) && (had === false) === (has === false)) return
  // From anything to some, or from some to none, is less; the other way round is more.
  const degree = (value: unknown): number => (value === false ? 0 : open(value) ? 2 : 1)
  const WORDS = ['none', 'some', 'any'] as const
  const what = `${name} allowed ${WORDS[degree(had)] ?? ''} members beyond those listed and now allows ${WORDS[degree(has)] ?? ''}`
  note('additionalProperties', degree(has) < degree(had) ? 'narrower' : 'wider', what)
}

/** `items`: anything unless said otherwise; `prefixItems` place by place. */
export const entries: Looker = (before, after, { name, note, inside }) => {
  const [had, has] = [before['items'], after['items']]
  if (had !== undefined && has !== undefined) inside(['items'], '[]', had, has)
  else if (has !== undefined) note('items', 'narrower', `Entries of ${name} must now be of a certain kind`)
  else if (had !== undefined) note('items', 'wider', `Entries of ${name} may now be of any kind`)
  const [one, other] = [before['prefixItems'], after['prefixItems']].map((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  )
  if (!one || !other) return
  for (const [index, schema] of one.entries())
    if (index < other.length) inside(['prefixItems', String(index)], `[${index}]`, schema, other[index])
  if (one.length !== other.length)
    note('prefixItems', 'unknown', `${name} had ${one.length} fixed places and now has ${other.length}`)
}
