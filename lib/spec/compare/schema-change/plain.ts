import { isObject } from '@/lib/protocol/json'
import { valueAt } from '@/lib/protocol/pointer'
import type { Node } from './look'

/** References followed in a row: a schema may refer to itself. */
const MOST_REFS = 16

/** A schema as an object: `true` allows all, `false` nothing, and what is no schema says nothing. */
const asNode = (schema: unknown): Node => (isObject(schema) ? schema : schema === false ? { not: {} } : {})

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The target of a reference within the same document (JSON Schema 2020-12 §8.2.3); others are left alone. */
const target = (ref: string, root: unknown): unknown => {
  if (ref !== '#' && !ref.startsWith('#/')) return undefined
  try {
    return valueAt(root, decodeURIComponent(ref.slice(1)))
  } catch {
    // Not percent-encoded as a URI fragment must be.
    return undefined
  }
}

const isNull = (schema: unknown): boolean =>
  isObject(schema) && schema['type'] === 'null' && Object.keys(schema).length === 1

const withNull = (type: unknown): unknown =>
  typeof type === 'string' ? [type, 'null'] : Array.isArray(type) ? [...(type as unknown[]), 'null'] : undefined

/** `anyOf: [{ type: 'string' }, { type: 'null' }]` says what `type: ['string', 'null']` does. */
const nullable = (node: Node, keyword: 'anyOf' | 'oneOf', follow: (schema: unknown) => Node): Node | undefined => {
  const branches = listOf(node[keyword])
  const others = branches.filter((branch) => !isNull(branch))
  if (branches.length !== 2 || others.length !== 1 || 'enum' in asNode(others[0]) || 'const' in asNode(others[0]))
    return undefined
  const only = follow(others[0])
  const type = withNull(only['type'])
  if (type === undefined) return undefined
  const { [keyword]: _branches, ...rest } = node
  return { ...only, ...rest, type }
}

/** A schema in the plainest of its spellings: local references, single `allOf`s and nullable unions are written out. */
export const plain = (schema: unknown, root: unknown, steps = MOST_REFS): Node => {
  let node = asNode(schema)
  for (let left = steps; left > 0; left--) {
    const { $ref, allOf, ...rest } = node
    const [only, ...more] = listOf(allOf)
    if (typeof $ref === 'string') {
      const found = target($ref, root)
      if (found === undefined) return node
      node = { ...asNode(found), ...(allOf !== undefined && { allOf }), ...rest }
    } else if (isObject(only) && more.length === 0) node = { ...only, ...rest }
    else {
      const follow = (branch: unknown): Node => plain(branch, root, left - 1)
      return nullable(node, 'anyOf', follow) ?? nullable(node, 'oneOf', follow) ?? node
    }
  }
  return node
}
