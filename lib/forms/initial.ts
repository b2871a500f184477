import { isObject, type Json, type JsonObject } from '@/lib/protocol/json'
import { flatten, impliedTypes } from './flatten'
import { splitNull } from './nullable'
import type { SchemaNode } from './schema'

const MAX_NESTING = 12

type Options = {
  readonly required: boolean
  /** Fill in constants too: only where the person chose the kind of value they mark. */
  readonly constants?: boolean
}

/**
 * What a field starts with: the default its schema gives, or nothing. Required objects and lists start empty, because
 * empty is how they look; nothing else is ever filled in. An optional field whose default is null is left out, which
 * says the same.
 */
export const initialOf = (node: SchemaNode, root: SchemaNode, options: Options, depth = 0): Json | undefined => {
  const { schema, nullable } = splitNull(flatten(node, root), root)
  if (schema.default !== undefined && (schema.default !== null || options.required))
    return structuredClone(schema.default)
  if (!options.required || nullable || depth > MAX_NESTING) return undefined
  if (schema.oneOf !== undefined || schema.anyOf !== undefined || schema.enum !== undefined) return undefined
  const types = impliedTypes(schema)
  if (types.length !== 1) return undefined
  if (types[0] === 'array') return []
  if (types[0] !== 'object') return undefined
  const required = new Set(schema.required)
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([key, child]): [string, Json][] => {
      const isRequired = required.has(key)
      const fixed = options.constants === true && isRequired ? flatten(child, root).const : undefined
      const value = fixed ?? initialOf(child, root, { ...options, required: isRequired }, depth + 1)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

/** What a form starts with: the defaults of a cleaned schema, and nothing else. */
export const initialValue = (root: SchemaNode): JsonObject => {
  const { default: own, ...flat } = flatten(root, root)
  const value = initialOf({ ...flat, type: 'object' }, root, { required: true })
  return {
    ...(isObject(value) ? value : {}),
    ...(isObject(own) ? structuredClone(own) : {}),
  }
}
