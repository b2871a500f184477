import { flatten } from './flatten'
import type { Schema, SchemaNode } from './schema'

const isNull = (node: SchemaNode, root: SchemaNode): boolean => {
  const schema = flatten(node, root)
  return schema.type === 'null' || schema.const === null || (schema.enum?.length === 1 && schema.enum[0] === null)
}

/**
 * Takes the `null` out of a flattened schema, in whichever way it was allowed: a type list, an `anyOf`/`oneOf` with a
 * null branch, or an enum. A union left with one branch becomes that branch.
 */
export const splitNull = (
  schema: Schema,
  root: SchemaNode,
): { readonly schema: Schema; readonly nullable: boolean } => {
  let rest = schema
  let nullable = false
  if (typeof rest.type === 'object' && rest.type.length > 1 && rest.type.includes('null')) {
    const types = rest.type.filter((name) => name !== 'null')
    rest = { ...rest, type: types.length === 1 ? (types[0] ?? []) : types }
    nullable = true
  }
  if (rest.enum !== undefined && rest.enum.length > 1 && rest.enum.includes(null)) {
    const { enum: values, enumNames: names, ...others } = rest
    const kept = names?.filter((_, index) => values[index] !== null)
    rest = { ...others, enum: values.filter((value) => value !== null), ...(kept && { enumNames: kept }) }
    nullable = true
  }
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const branches = rest[keyword]
    const kept = branches?.filter((branch) => !isNull(branch, root))
    if (branches === undefined || kept === undefined || kept.length === branches.length) continue
    const { [keyword]: _replaced, ...others } = rest
    const [only] = kept
    rest =
      kept.length === 1 && only !== undefined
        ? flatten({ ...others, allOf: [only] }, root)
        : { ...others, [keyword]: kept }
    nullable = true
    if (kept.length === 1) {
      const inner = splitNull(rest, root)
      rest = inner.schema
    }
  }
  return { schema: rest, nullable }
}
