import type { RJSFSchema } from '@rjsf/utils'
import { choicesOf } from './choices'
import { asSlot, withField, type Field, type Prepared, type Profile, type Slot, type Variant } from './field'
import { flatten, impliedTypes, resolveReference } from './flatten'
import { asksOf, inputOf, isWideText } from './look'
import { splitNull } from './nullable'
import type { Schema, SchemaNode } from './schema'
import { variantsOf } from './variants'

/** More properties than this in one object, or fields in one form, are edited as JSON or opened on demand. */
const MAX_PROPERTIES = 150
const MAX_FIELDS = 400
const MAX_NESTING = 8
const MAX_CHECKBOXES = 60

type Work = {
  readonly root: SchemaNode
  readonly profile: Profile
  /** References being expanded above this node. */
  readonly trail: readonly SchemaNode[]
  readonly depth: number
  readonly count: { fields: number }
}

/** RJSF decides by these names which field draws a node; see components/forms/theme. */
const drawnBy = (name: Field['kind']) => ({ 'ui:field': name })

const titled = (schema: Schema, type: RJSFSchema['type'] & string): RJSFSchema => ({
  type,
  ...(schema.title === undefined ? {} : { title: schema.title }),
})

const asJson = (schema: Schema, common: Partial<Field>): Prepared =>
  withField(titled(schema, 'object'), { ...common, kind: 'json', wide: true }, drawnBy('json'))

const prepareObject = (schema: Schema, common: Partial<Field>, work: Work): Prepared => {
  const properties = Object.entries(schema.properties ?? {}).filter(([, node]) => node !== false)
  const patterns = Object.values(schema.patternProperties ?? {})
  const free = schema.additionalProperties ?? patterns[0]
  const isBare = properties.length === 0 && (free === undefined || free === true) && work.depth > 0
  if (isBare || properties.length > MAX_PROPERTIES || Object.hasOwn(schema.properties ?? {}, '__proto__'))
    return asJson(schema, common)
  const children = properties.map(([key, node]) => [key, prepareNode(node, work, key)] as const)
  const entries = free === undefined || free === false ? {} : { entries: free }
  return withField(
    {
      ...titled(schema, 'object'),
      properties: Object.fromEntries(children.map(([key, child]) => [key, child.schema])),
      required: [...(schema.required ?? [])],
    },
    { ...common, ...entries, kind: 'object', wide: true },
    { ...drawnBy('object'), ...Object.fromEntries(children.map(([key, child]) => [key, child.uiSchema])) },
  )
}

const prepareArray = (schema: Schema, common: Partial<Field>, work: Work): Prepared => {
  const tuple = schema.prefixItems ?? (Array.isArray(schema.items) ? (schema.items as SchemaNode[]) : undefined)
  const rest = schema.prefixItems === undefined && tuple ? schema.additionalItems : schema.items
  const item = Array.isArray(rest) || rest === undefined ? true : (rest as SchemaNode)
  const slot = (node: SchemaNode): Slot => ({ ...asSlot(prepareNode(node, work)), node })
  const choices = choicesOf(flatten(item, work.root))
  if (tuple === undefined && choices !== undefined && choices.length <= MAX_CHECKBOXES)
    return withField(titled(schema, 'array'), { ...common, kind: 'choices', wide: true, choices }, drawnBy('choices'))
  const field: Field = {
    ...common,
    kind: 'list',
    wide: true,
    ...(schema.maxItems === undefined ? {} : { maxItems: schema.maxItems }),
    ...(tuple === undefined ? {} : { slots: tuple.map(slot) }),
    ...(item === false || (tuple !== undefined && rest === undefined) ? {} : { item: slot(item) }),
  }
  return withField(titled(schema, 'array'), field, drawnBy('list'))
}

const prepareUnion = (schema: Schema, common: Partial<Field>, variants: readonly Variant[]): Prepared =>
  withField(titled(schema, 'object'), { ...common, kind: 'union', wide: true, variants }, drawnBy('union'))

const prepareText = (schema: Schema, common: Partial<Field>, profile: Profile): Prepared => {
  const input = inputOf(schema, profile)
  return withField(titled(schema, 'string'), {
    ...common,
    kind: 'text',
    input,
    wide: isWideText(schema, input, profile),
  })
}

const isLong = (common: Partial<Field>): boolean => (common.description?.length ?? 0) + (common.asks?.length ?? 0) > 56

const prepareFlat = (schema: Schema, common: Partial<Field>, work: Work): Prepared => {
  const choices = choicesOf(schema)
  if (choices !== undefined)
    return withField(
      titled(schema, 'string'),
      { ...common, kind: 'choice', wide: isLong(common), choices },
      drawnBy('choice'),
    )
  const variants = variantsOf(schema, work.root)
  if (variants !== undefined) return prepareUnion(schema, common, variants)
  const [type] = impliedTypes(schema)
  if (type === 'object') return prepareObject(schema, common, { ...work, depth: work.depth + 1 })
  if (type === 'array') return prepareArray(schema, common, { ...work, depth: work.depth + 1 })
  if (type === 'string') return prepareText(schema, common, work.profile)
  if (type === 'number' || type === 'integer')
    return withField(titled(schema, type), { ...common, kind: 'number', wide: isLong(common) })
  if (type === 'boolean') return withField(titled(schema, type), { ...common, kind: 'boolean', wide: isLong(common) })
  return asJson(schema, common)
}

const prepareNode = (node: SchemaNode, work: Work, key?: string): Prepared => {
  const target =
    typeof node === 'object' && node.$ref !== undefined ? resolveReference(work.root, node.$ref) : undefined
  const { schema, nullable } = splitNull(flatten(node, work.root), work.root)
  const asks = asksOf(schema)
  const common: Partial<Field> = {
    node,
    ...(schema.description === undefined ? {} : { description: schema.description }),
    ...(asks === undefined ? {} : { asks }),
    ...(work.profile === 'elicitation' || key === undefined || schema.title === undefined || schema.title === key
      ? {}
      : { key }),
    ...(nullable ? { nullable } : {}),
    ...(schema.default === undefined ? {} : { default: schema.default }),
  }
  const again = target !== undefined && work.trail.includes(target)
  if (again || work.depth > MAX_NESTING || ++work.count.fields > MAX_FIELDS)
    return withField(titled(schema, 'object'), { ...common, kind: 'later', wide: true }, drawnBy('later'))
  return prepareFlat(schema, common, target === undefined ? work : { ...work, trail: [...work.trail, target] })
}

/**
 * Turns a cleaned schema (see {@link cleanSchema}) into what React JSON Schema Form draws. References, allOf and nulls
 * are resolved here and no `default` or `const` is handed on, so that RJSF has nothing left to fill in or to choose by
 * itself; the values come from {@link initialValue} and the verdict from the server's own schema.
 */
export const prepareForm = (root: SchemaNode, profile: Profile): Prepared =>
  prepareFlat(
    { ...flatten(root, root), type: 'object' },
    {},
    { root, profile, trail: [root], depth: -1, count: { fields: 0 } },
  )

/**
 * Prepares nodes below the root on demand: the chosen kind of a union, the next turn of a recursion, the value of an
 * entry. What it returns for a node stays the same, so that nothing is drawn anew for it.
 */
export const createExpander = (root: SchemaNode, profile: Profile) => {
  const known = new Map<SchemaNode, { readonly plain: Prepared; readonly slot: Prepared }>()
  return (node: SchemaNode, isSlot = false): Prepared => {
    const made = known.get(node)
    if (made !== undefined) return isSlot ? made.slot : made.plain
    const plain = prepareNode(node, { root, profile, trail: [], depth: 1, count: { fields: 0 } })
    const slot = asSlot(plain)
    known.set(node, { plain, slot })
    return isSlot ? slot : plain
  }
}
