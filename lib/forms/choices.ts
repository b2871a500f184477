import type { Json } from '@/lib/protocol/json'
import type { Schema, SchemaNode } from './schema'

/** One value a person can choose, and what it is called. */
export type Choice = { readonly value: Json; readonly label: string; readonly hint?: string }

const plain = (value: Json): string => (typeof value === 'string' && value !== '' ? value : JSON.stringify(value))

const constantOf = (node: SchemaNode): Choice | undefined => {
  if (typeof node === 'boolean') return undefined
  const { title, description } = node
  const value = node.const ?? (node.enum?.length === 1 ? node.enum[0] : undefined)
  // A null constant is "not this value at all": nullability is a field's own matter.
  if (value === undefined || value === null) return undefined
  return { value, label: title ?? plain(value), ...(description === undefined ? {} : { hint: description }) }
}

/**
 * The closed list of values a schema allows: `enum` (with the legacy `enumNames`), `const`, or a `oneOf`/`anyOf` of
 * titled constants. Undefined when the schema is no such list.
 */
export const choicesOf = (schema: Schema): readonly Choice[] | undefined => {
  if (schema.enum !== undefined)
    return schema.enum.map((value, index) => ({ value, label: schema.enumNames?.[index] ?? plain(value) }))
  if (schema.const !== undefined) return [{ value: schema.const, label: plain(schema.const) }]
  const branches = schema.oneOf ?? schema.anyOf
  const choices = branches?.map(constantOf)
  return choices?.every((choice) => choice !== undefined) ? choices : undefined
}
