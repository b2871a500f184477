import type { Json } from '@/lib/protocol/json'
import type { Checker } from '@/lib/forms/checker'
import { choicesOf } from '@/lib/forms/choices'
import { flatten, impliedTypes } from '@/lib/forms/flatten'
import type { Schema, SchemaNode } from '@/lib/forms/schema'
import { textSamples } from './text-samples'

const MAX_NESTING = 6
const MAX_ITEMS = 1_000
const MAX_PROPERTIES = 200
/** Nodes looked at for one sample: a schema that refers to itself in many places has more than there is time for. */
const MAX_NODES = 3_000

/** Whether the default of a property may be used. */
type UseDefault = (schema: Schema) => boolean

type Maker = { readonly checker: Checker; readonly useDefault: UseDefault; nodes: number }

const numbers = (schema: Schema, isInteger: boolean): readonly number[] => {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf = isInteger ? 1 : undefined } = schema
  const low = minimum ?? exclusiveMinimum
  const high = maximum ?? exclusiveMaximum
  const middle = low === undefined || high === undefined ? undefined : low + (high - low) / 2
  const found = [
    1,
    0,
    low,
    high,
    middle,
    low === undefined ? undefined : low + 1,
    high === undefined ? undefined : high - 1,
  ]
  const known = found.filter((value) => value !== undefined)
  const step = multipleOf !== undefined && multipleOf > 0 ? multipleOf : undefined
  if (step === undefined) return known
  return [...known, ...known.flatMap((value) => [Math.ceil(value / step) * step, Math.floor(value / step) * step])]
}

const arrays = (schema: Schema, maker: Maker, depth: number): readonly Json[] => {
  const { items = true, minItems = 0, maxItems = Infinity } = schema
  const item = Array.isArray(items) ? true : (items as SchemaNode)
  const flat = flatten(item, maker.checker.schema)
  const one = sampleAt(item, maker, depth + 1)
  const values = choicesOf(flat)?.map(({ value }) => value) ?? (one === undefined ? [] : [one])
  const counts = [...new Set([Math.max(1, minItems), minItems])].filter(
    (count) => count <= Math.min(maxItems, MAX_ITEMS),
  )
  return counts.flatMap((count) =>
    values.length === 0 && count > 0
      ? []
      : [Array.from({ length: count }, (_, index) => values[index % values.length] ?? null)],
  )
}

/**
 * An object with every property that a value can be made up for, then one with the required ones alone. Undefined
 * members stand for what could not be made: the checker refuses the object when it was required.
 */
const objects = (schema: Schema, maker: Maker, depth: number): readonly Json[] => {
  const required = new Set(schema.required)
  const made = Object.entries(schema.properties ?? {})
    .slice(0, MAX_PROPERTIES)
    .flatMap(([key, node]): [string, Json][] => {
      const value = sampleAt(node, maker, depth + 1)
      return value === undefined ? [] : [[key, value]]
    })
  return [Object.fromEntries(made), Object.fromEntries(made.filter(([key]) => required.has(key)))]
}

const ofType = (type: string, schema: Schema, maker: Maker, depth: number): readonly Json[] => {
  switch (type) {
    case 'string':
      return textSamples(schema)
    case 'number':
    case 'integer':
      return numbers(schema, type === 'integer')
    case 'boolean':
      return [true, false]
    case 'array':
      return arrays(schema, maker, depth)
    case 'object':
      return objects(schema, maker, depth)
    default:
      return [null]
  }
}

const candidates = (schema: Schema, maker: Maker, depth: number): readonly Json[] => {
  const own = schema.default !== undefined && maker.useDefault(schema) ? [schema.default] : []
  const choices = choicesOf(schema)
  if (choices !== undefined) return [...own, ...choices.map(({ value }) => value)]
  const branches = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((branch) => {
    const value = sampleAt(branch, maker, depth + 1)
    return value === undefined ? [] : [value]
  })
  const types = impliedTypes(schema)
  return [
    ...own,
    ...branches,
    ...(types.length === 0 ? ['string'] : types).flatMap((type) => ofType(type, schema, maker, depth)),
  ]
}

const sampleAt = (node: SchemaNode, maker: Maker, depth: number): Json | undefined => {
  if (node === false || depth > MAX_NESTING || ++maker.nodes > MAX_NODES || maker.checker.gaveUp()) return undefined
  const schema = flatten(node, maker.checker.schema)
  return candidates(schema, maker, depth).find((value) => maker.checker.fits(node, value))
}

/** The simplest value that fits the checker's schema: its default, else one made up; undefined for none. */
export const sampleOf = (checker: Checker, useDefault: UseDefault): Json | undefined =>
  sampleAt(checker.schema, { checker, useDefault, nodes: 0 }, 0)
