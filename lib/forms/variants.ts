import type { Variant } from './field'
import { flatten, impliedTypes } from './flatten'
import type { Schema, SchemaNode } from './schema'

const NAMES: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'Number',
  integer: 'Whole number',
  boolean: 'True or false',
  object: 'Object',
  array: 'List',
  null: 'null',
}

/** The value of the constant that tells an object apart from its siblings, as in `{ kind: { const: 'circle' } }`. */
const discriminatorOf = (schema: Schema, root: SchemaNode): string | undefined => {
  for (const node of Object.values(schema.properties ?? {})) {
    const { const: value } = flatten(node, root)
    if (typeof value === 'string') return value
  }
  return undefined
}

const labelOf = (node: SchemaNode, root: SchemaNode, position: number): string => {
  const schema = flatten(node, root)
  const reference = typeof node === 'object' ? node.$ref?.split('/').at(-1) : undefined
  const [type = ''] = impliedTypes(schema)
  const items = typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : undefined
  const of = items === undefined ? '' : impliedTypes(flatten(items as SchemaNode, root)).join(' or ')
  return (
    schema.title ??
    discriminatorOf(schema, root) ??
    reference ??
    (schema.format === undefined ? undefined : `${NAMES[type] ?? type} (${schema.format})`) ??
    (type === 'array' && of !== '' ? `List of ${of}` : NAMES[type]) ??
    `Kind ${position + 1}`
  )
}

const unlike = (labels: readonly string[]): readonly string[] =>
  labels.map((label, index) => (labels.indexOf(label) === index ? label : `${label} (${index + 1})`))

/** Branches that only say which properties must be there together do not make a field of another kind. */
const saysWhatItIs = (node: SchemaNode, root: SchemaNode): boolean => {
  const { properties, items, prefixItems, enum: values, const: value, type, oneOf, anyOf, format } = flatten(node, root)
  return [properties, items, prefixItems, values, value, type, oneOf, anyOf, format].some((part) => part !== undefined)
}

/** The kinds of value a flattened schema allows, or undefined when there is only one. */
export const variantsOf = (schema: Schema, root: SchemaNode): readonly Variant[] | undefined => {
  const keyword = schema.oneOf === undefined ? 'anyOf' : 'oneOf'
  const { [keyword]: branches, title: _title, description: _description, default: _default, ...shared } = schema
  if (branches?.some((branch) => saysWhatItIs(branch, root)) === true) {
    const labels = unlike(branches.map((branch, index) => labelOf(branch, root, index)))
    return branches.map((branch, index) => ({
      label: labels[index] ?? '',
      node: Object.keys(shared).length === 0 ? branch : { allOf: [branch, shared] },
      test: branch,
    }))
  }
  const types = impliedTypes(schema)
  if (types.length < 2) return undefined
  return types.map((type) => {
    const node: Schema = { ...schema, type }
    return { label: NAMES[type] ?? type, node, test: { type } }
  })
}
