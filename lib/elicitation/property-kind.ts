import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import type { AskRule } from './remark'

/** The kinds of property that the restricted schema knows, by the rule that says how each is made. */
export type PropertyKind = {
  readonly rule: AskRule
  readonly name: 'string' | 'number' | 'boolean' | 'enum' | 'titled' | 'multi' | 'multi-titled'
  /** The keywords that belong to it. */
  readonly keywords: readonly string[]
}

const ABOUT = ['type', 'title', 'description', 'default']

const kind = (name: PropertyKind['name'], rule: AskRule, ...keywords: string[]): PropertyKind => ({
  name,
  rule,
  keywords: [...ABOUT, ...keywords],
})

const BOOLEAN = kind('boolean', 'elicitation-boolean-schema')
const NUMBER = kind('number', 'elicitation-number-schema', 'minimum', 'maximum')
const STRING = kind('string', 'elicitation-string-schema', 'minLength', 'maxLength', 'format')
// The prose of 2025-11-25 shows a pattern; no schema of any revision has one.
const STRING_2025_11_25 = { ...STRING, keywords: [...STRING.keywords, 'pattern'] }
const ENUM_EARLY = kind('enum', 'elicitation-enum-basic', 'enum', 'enumNames')
const ENUM = kind('enum', 'elicitation-enum-single-untitled', 'enum', 'enumNames')
const TITLED = kind('titled', 'elicitation-enum-single-titled', 'oneOf', 'anyOf', 'enum')
const MULTI = kind('multi', 'elicitation-enum-multi-untitled', 'items', 'minItems', 'maxItems')
const MULTI_TITLED = { ...MULTI, name: 'multi-titled', rule: 'elicitation-enum-multi-titled' } as const

/** One is enough to tell what is meant: what the others lack is said of them. */
const isConstants = (branches: unknown): boolean =>
  Array.isArray(branches) && branches.some((branch) => isObject(branch) && 'const' in branch)

const stringKind = (schema: Readonly<Record<string, unknown>>, revision: Revision): PropertyKind => {
  const early = revision < '2025-11-25'
  if (!early && (schema['oneOf'] !== undefined || isConstants(schema['anyOf']))) return TITLED
  if (schema['enum'] !== undefined) return early ? ENUM_EARLY : ENUM
  return revision === '2025-11-25' ? STRING_2025_11_25 : STRING
}

const arrayKind = ({ items }: Readonly<Record<string, unknown>>): PropertyKind | undefined => {
  if (!isObject(items)) return undefined
  if (items['enum'] !== undefined) return MULTI
  return isConstants(items['anyOf']) || isConstants(items['oneOf']) ? MULTI_TITLED : undefined
}

/**
 * Which kind a property's schema means to be, as the revision sorts them (schema, PrimitiveSchemaDefinition): multiple
 * choice and titled choices exist since 2025-11-25. Undefined for what is none of them.
 */
export const kindOf = (schema: Readonly<Record<string, unknown>>, revision: Revision): PropertyKind | undefined => {
  switch (schema['type']) {
    case 'boolean':
      return BOOLEAN
    case 'number':
    case 'integer':
      return NUMBER
    case 'string':
      return stringKind(schema, revision)
    case 'array':
      return revision < '2025-11-25' ? undefined : arrayKind(schema)
    default:
      return undefined
  }
}
