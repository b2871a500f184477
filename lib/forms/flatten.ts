import { isObject } from '@/lib/protocol/json'
import { pointerSegments } from './pointer'
import type { Schema, SchemaMap, SchemaNode } from './schema'

/** Chains of references and nests of allOf longer than this are cut. */
const MAX_HOPS = 32

const findAnchor = (node: unknown, name: string, hops = 0): SchemaNode | undefined => {
  if (hops > MAX_HOPS || typeof node !== 'object' || node === null) return undefined
  if (isObject(node) && node['$anchor'] === name) return node
  for (const child of Object.values(node)) {
    const found = findAnchor(child, name, hops + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** What a reference within the same schema points at (`#`, `#/$defs/x`, `#anchor`); undefined for any other. */
export const resolveReference = (root: SchemaNode, reference: string): SchemaNode | undefined => {
  if (!reference.startsWith('#')) return undefined
  if (reference === '#') return root
  if (!reference.startsWith('#/')) return findAnchor(root, reference.slice(1))
  let at: unknown = root
  for (const segment of pointerSegments(reference)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, segment)) return undefined
    at = Reflect.get(at, segment)
  }
  return typeof at === 'boolean' || isObject(at) ? at : undefined
}

const typesOf = (schema: Schema): readonly string[] | undefined =>
  typeof schema.type === 'string' ? [schema.type] : schema.type

const narrowType = (a: Schema, b: Schema): Pick<Schema, 'type'> => {
  const [left, right] = [typesOf(a), typesOf(b)]
  if (left === undefined || right === undefined) return { ...((left ?? right) && { type: left ?? right ?? [] }) }
  const both = left.flatMap((name) => {
    if (right.includes(name)) return [name]
    if (name === 'integer' && right.includes('number')) return ['integer']
    return name === 'number' && right.includes('integer') ? ['integer'] : []
  })
  return { type: both.length === 1 && both[0] !== undefined ? both[0] : both }
}

const mergeMaps = (a: SchemaMap, b: SchemaMap): SchemaMap => ({
  ...a,
  ...Object.fromEntries(
    Object.entries(b).map(([key, node]) => [key, Object.hasOwn(a, key) ? { allOf: [a[key] ?? true, node] } : node]),
  ),
})

const bothOf = (pick: (...values: number[]) => number, key: keyof Schema, a: Schema, b: Schema) => {
  const values = [a[key], b[key]].filter((value) => typeof value === 'number')
  return values.length === 0 ? {} : { [key]: pick(...values) }
}

/** A schema that asks what both ask. Where that cannot be said in one, `b` is left to the validator. */
const merge = (a: Schema, b: Schema): Schema => ({
  ...b,
  ...a,
  ...narrowType(a, b),
  ...(a.properties && b.properties && { properties: mergeMaps(a.properties, b.properties) }),
  ...(a.required && b.required && { required: [...new Set([...a.required, ...b.required])] }),
  ...(a.enum && b.enum && { enum: a.enum.filter((value) => b.enum?.includes(value)) }),
  ...bothOf(Math.max, 'minimum', a, b),
  ...bothOf(Math.min, 'maximum', a, b),
  ...bothOf(Math.max, 'minLength', a, b),
  ...bothOf(Math.min, 'maxLength', a, b),
  ...bothOf(Math.max, 'minItems', a, b),
  ...bothOf(Math.min, 'maxItems', a, b),
})

/**
 * One node with its references followed and its allOf merged in, so that what a field is can be read off its own
 * keywords. What stands beside a `$ref` or an `allOf` goes before what stands in it.
 */
export const flatten = (node: SchemaNode, root: SchemaNode, hops = 0): Schema => {
  if (typeof node === 'boolean') return {}
  if (hops > MAX_HOPS) return {}
  const { $ref, allOf, ...own } = node
  const target = $ref === undefined ? undefined : resolveReference(root, $ref)
  const start = target === undefined ? own : merge(own, flatten(target, root, hops + 1))
  return (allOf ?? []).reduce<Schema>((sum, part) => merge(sum, flatten(part, root, hops + 1)), start)
}

/** The types a flattened schema names or, naming none, implies by its keywords. Empty when it could be anything. */
export const impliedTypes = (schema: Schema): readonly string[] => {
  const named = typesOf(schema)
  if (named !== undefined) return named
  const has = (...keys: (keyof Schema)[]) => keys.some((key) => schema[key] !== undefined)
  if (has('properties', 'required', 'patternProperties', 'minProperties', 'maxProperties')) return ['object']
  if (has('items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems')) return ['array']
  if (has('minLength', 'maxLength', 'pattern', 'format')) return ['string']
  return has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf') ? ['number'] : []
}
