import { isObject } from '@/lib/protocol/json'
import type { Schema, SchemaNode } from './schema'

/** Nesting and size past which a schema is cut off: nothing a person could fill in goes there. */
const MAX_NESTING = 64
const MAX_NODES = 20_000

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'])

type Budget = { nodes: number; readonly notes: Set<string> }
type Reader = (value: unknown, depth: number, budget: Budget) => unknown

const text: Reader = (value) => (typeof value === 'string' ? value : undefined)
const number: Reader = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)
const flag: Reader = (value) => (typeof value === 'boolean' ? value : undefined)
const anything: Reader = (value) => value
const list: Reader = (value) => (Array.isArray(value) ? value : undefined)
const texts: Reader = (value) =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : undefined

const typeNames: Reader = (value) => {
  const names = (Array.isArray(value) ? value : [value]).filter(
    (name): name is string => typeof name === 'string' && TYPES.has(name),
  )
  return names.length > 1 ? names : names[0]
}

const isReference = (value: string): boolean => {
  try {
    encodeURI(value)
    return URL.canParse(value, 'https://schema.invalid/')
  } catch {
    return false
  }
}

const reference: Reader = (value, _depth, budget) => {
  if (typeof value !== 'string') return undefined
  if (isReference(value)) return value
  budget.notes.add(`Not checked: the reference ${JSON.stringify(value)} is not a URI`)
  return undefined
}

const one: Reader = (value, depth, budget) => cleanNode(value, depth, budget)
const many: Reader = (value, depth, budget) =>
  Array.isArray(value) && value.length > 0 ? value.map((node) => cleanNode(node, depth, budget) ?? true) : undefined
const oneOrMany: Reader = (value, depth, budget) => (Array.isArray(value) ? many : one)(value, depth, budget)

const entriesOf = (value: unknown, read: (entry: unknown) => unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, entry]) => {
          const kept = read(entry)
          return kept === undefined ? [] : [[key, kept]]
        }),
      )
    : undefined
const map: Reader = (value, depth, budget) => entriesOf(value, (node) => cleanNode(node, depth, budget))

const readers: { readonly [Keyword in keyof Schema]-?: Reader } = {
  $ref: reference,
  $anchor: (value) => (typeof value === 'string' && /^[\w.-]+$/.test(value) ? value : undefined),
  title: text,
  description: text,
  default: anything,
  examples: list,
  const: anything,
  enum: list,
  enumNames: texts,
  type: typeNames,
  format: text,
  pattern: text,
  minLength: number,
  maxLength: number,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: number,
  minItems: number,
  maxItems: number,
  uniqueItems: flag,
  minContains: number,
  maxContains: number,
  minProperties: number,
  maxProperties: number,
  required: texts,
  dependentRequired: (value) => entriesOf(value, (names) => (Array.isArray(names) ? texts(names, 0, NONE) : undefined)),
  properties: map,
  patternProperties: map,
  dependentSchemas: map,
  $defs: map,
  definitions: map,
  additionalProperties: one,
  unevaluatedProperties: one,
  propertyNames: one,
  items: oneOrMany,
  prefixItems: many,
  additionalItems: one,
  unevaluatedItems: one,
  contains: one,
  not: one,
  if: one,
  then: one,
  else: one,
  allOf: many,
  anyOf: many,
  oneOf: many,
}
const NONE: Budget = { nodes: 0, notes: new Set() }
const keywords = Object.entries(readers)

/** Draft-07 `dependencies` says in one keyword what later drafts say in two. */
const splitDependencies = (value: unknown, depth: number, budget: Budget): Partial<Schema> => {
  if (!isObject(value)) return {}
  const entries = Object.entries(value)
  const names = Object.fromEntries(entries.filter(([, entry]) => Array.isArray(entry)))
  const schemas = Object.fromEntries(entries.filter(([, entry]) => !Array.isArray(entry)))
  return {
    dependentRequired: readers.dependentRequired(names, depth, budget) as Record<string, string[]>,
    dependentSchemas: readers.dependentSchemas(schemas, depth, budget) as Record<string, SchemaNode>,
  }
}

const cleanNode = (value: unknown, depth: number, budget: Budget): SchemaNode | undefined => {
  if (typeof value === 'boolean') return value
  if (!isObject(value)) return undefined
  if (depth >= MAX_NESTING || ++budget.nodes > MAX_NODES) {
    budget.notes.add('Not checked: parts of the schema are nested too deep, or there are too many of them')
    return true
  }
  const kept = keywords.flatMap(([keyword, read]) => {
    if (!Object.hasOwn(value, keyword)) return []
    const clean = read(value[keyword], depth + 1, budget)
    return clean === undefined ? [] : [[keyword, clean]]
  })
  return { ...splitDependencies(value['dependencies'], depth + 1, budget), ...(Object.fromEntries(kept) as Schema) }
}

/**
 * Takes any value a server calls a schema and returns one that is safe to work with: a bounded copy holding only known,
 * well-typed keywords. `notes` name what had to be left out. A value that is no schema allows everything.
 */
export const cleanSchema = (value: unknown): { readonly schema: SchemaNode; readonly notes: readonly string[] } => {
  const budget: Budget = { nodes: 0, notes: new Set() }
  const schema = cleanNode(value, 0, budget) ?? true
  return { schema, notes: [...budget.notes] }
}
