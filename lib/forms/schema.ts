import type { Json } from '@/lib/protocol/json'

/**
 * A JSON Schema after {@link cleanSchema}: known keywords only, each of the type the specification gives it, so nothing
 * below has to distrust a server's schema again (JSON Schema 2020-12, with the draft-07 spellings kept).
 */
export type Schema = {
  readonly $ref?: string
  readonly $anchor?: string
  readonly title?: string
  readonly description?: string
  readonly default?: Json
  readonly examples?: readonly Json[]
  readonly const?: Json
  readonly enum?: readonly Json[]
  readonly enumNames?: readonly string[]
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly minContains?: number
  readonly maxContains?: number
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly required?: readonly string[]
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>
  readonly properties?: SchemaMap
  readonly patternProperties?: SchemaMap
  readonly dependentSchemas?: SchemaMap
  readonly $defs?: SchemaMap
  readonly definitions?: SchemaMap
  readonly additionalProperties?: SchemaNode
  readonly unevaluatedProperties?: SchemaNode
  readonly propertyNames?: SchemaNode
  readonly items?: SchemaNode | readonly SchemaNode[]
  readonly prefixItems?: readonly SchemaNode[]
  readonly additionalItems?: SchemaNode
  readonly unevaluatedItems?: SchemaNode
  readonly contains?: SchemaNode
  readonly not?: SchemaNode
  readonly if?: SchemaNode
  readonly then?: SchemaNode
  readonly else?: SchemaNode
  readonly allOf?: readonly SchemaNode[]
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
}
export type SchemaNode = Schema | boolean
export type SchemaMap = Readonly<Record<string, SchemaNode>>

/** Where in a value: property names and array indexes from the root. */
export type Path = readonly (string | number)[]

/** One thing wrong with a value, in plain words, at the field it belongs to. */
export type FieldProblem = { readonly path: Path; readonly keyword: string; readonly message: string }
