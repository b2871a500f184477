import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import type { Json } from '@/lib/protocol/json'
import type { Choice } from './choices'
import type { SchemaNode } from './schema'

/** `arguments` takes any schema; `elicitation` is the flat, restricted one of `elicitation/create`. */
export type Profile = 'arguments' | 'elicitation'

export type InputKind = 'text' | 'lines' | 'email' | 'url' | 'date' | 'datetime' | 'time'

/** One kind of value among several that a field may take. */
export type Variant = {
  readonly label: string
  readonly node: SchemaNode
  /** The node of the server's schema that decides whether a value is of this kind. */
  readonly test: SchemaNode
}

/** What a field is, for the components that draw it. */
export type Field = {
  readonly kind: 'text' | 'number' | 'boolean' | 'choice' | 'choices' | 'object' | 'list' | 'union' | 'json' | 'later'
  /** Takes the whole width of the form. */
  readonly wide: boolean
  /** The server's own words about it. */
  readonly description?: string
  /** What it asks, said before anything is wrong: `1 to 14`. */
  readonly asks?: string
  /** The property name, where the label is a title. */
  readonly key?: string
  readonly nullable?: boolean
  readonly default?: Json
  readonly input?: InputKind
  readonly choices?: readonly Choice[]
  readonly variants?: readonly Variant[]
  /** What the values of further properties are. */
  readonly entries?: SchemaNode
  /** The places of a tuple, and what a list may be made longer with. */
  readonly slots?: readonly Slot[]
  readonly item?: Slot
  readonly maxItems?: number
  /** A place in a list or a map: it stays when it is emptied. */
  readonly isSlot?: boolean
  /** The node of the server's schema behind the field: what `later` prepares once it is wanted, and what opens it. */
  readonly node?: SchemaNode
}

/** What React JSON Schema Form is given for one node. */
export type Prepared = { readonly schema: RJSFSchema; readonly uiSchema: UiSchema }

export type Slot = Prepared & { readonly node: SchemaNode }

const KEY = 'ui:parley'

export const withField = (
  schema: RJSFSchema,
  field: Field,
  below: Readonly<Record<string, unknown>> = {},
): Prepared => ({
  schema,
  uiSchema: { ...below, [KEY]: field },
})

/** The same node as a place in a list or a map. */
export const asSlot = ({ schema, uiSchema }: Prepared): Prepared =>
  withField(schema, { ...fieldOf(uiSchema), isSlot: true }, uiSchema)

/** The field a prepared node was given; a JSON field where it was not prepared. */
export const fieldOf = (uiSchema: UiSchema | undefined): Field =>
  (uiSchema?.[KEY] as Field | undefined) ?? { kind: 'json', wide: true }

/** What is said under a field. Once something is wrong, the error says what is asked. */
export const hintOf = ({ description, asks }: Field, isWrong: boolean): string | undefined => {
  const parts = [description, isWrong ? undefined : asks].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? undefined : parts.join(' · ')
}
