import { isObject, type Json, type JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { createChecker, type Checker } from '@/lib/forms/checker'
import { choicesOf } from '@/lib/forms/choices'
import { flatten, impliedTypes } from '@/lib/forms/flatten'
import type { Schema } from '@/lib/forms/schema'
import { sampleOf } from './samples'

/** Until 2025-06-18 only booleans could have a default (schema, PrimitiveSchemaDefinition). */
const knowsDefaults = (revision: Revision): boolean => revision >= '2025-11-25'

const asObject = (value: Json | undefined): JsonObject | undefined => (isObject(value) ? value : undefined)

/** The root of a form is an object, whatever its schema says. */
const checkerOf = (schema: unknown): Checker => createChecker({ ...(isObject(schema) ? schema : {}), type: 'object' })

/**
 * Content that a `requestedSchema` accepts, as automation may send it: each property's default, else the simplest value
 * of its kind. Optional properties are filled in too, where a value is found. Undefined when the schema cannot be met
 * or asks for what cannot be made up, such as a pattern with look-ahead. Never throws.
 */
export const validContent = (schema: unknown, revision: Revision): JsonObject | undefined => {
  const checker = checkerOf(schema)
  const useDefault = ({ type }: Schema): boolean => type === 'boolean' || knowsDefaults(revision)
  const sample = asObject(sampleOf(checker, useDefault))
  return sample !== undefined && checker.problems(sample).length === 0 ? sample : undefined
}

/** Properties tried one after the other: each costs a check of the whole. */
const MAX_TRIES = 50

/** A value that a person would call wrong for this property at once. */
const wrongFor = (schema: Schema): Json => {
  if (choicesOf(schema) !== undefined) return 'none of the choices'
  switch (impliedTypes(schema)[0]) {
    case 'string':
      return 42
    case 'array':
      return ['none of the choices']
    default:
      return 'not what was asked'
  }
}

/**
 * Content that breaks a `requestedSchema` in one clear place: a required property, else an optional one, of the wrong
 * kind, else a required one left out. Undefined when the schema accepts everything. Never throws.
 */
export const invalidContent = (schema: unknown): JsonObject | undefined => {
  const checker = checkerOf(schema)
  const flat = flatten(checker.schema, checker.schema)
  const base = asObject(sampleOf(checker, () => true)) ?? {}
  const required = new Set(flat.required)
  const properties = Object.entries(flat.properties ?? {})
  const inOrder = [
    ...properties.filter(([key]) => required.has(key)),
    ...properties.filter(([key]) => !required.has(key)),
  ].slice(0, MAX_TRIES)
  const wrong = inOrder.map(([key, node]) => ({ ...base, [key]: wrongFor(flatten(node, checker.schema)) }))
  const missing = [...required].slice(0, MAX_TRIES).map((key) => {
    const { [key]: _dropped, ...rest } = base
    return rest
  })
  return [...wrong, ...missing].find((content) => checker.problems(content).length > 0)
}
