import { isObject } from '@/lib/protocol/json'
import type { Dialect } from './schema-dialects'

const TYPES: readonly unknown[] = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']

/** What is wrong with a keyword's value, as the end of a sentence; undefined when nothing is. */
type Test = (value: unknown, dialect: Dialect) => string | undefined

const unless =
  (isRight: (value: unknown, dialect: Dialect) => boolean, fault: string): Test =>
  (value, dialect) =>
    isRight(value, dialect) ? undefined : fault

const isSchema = (value: unknown): boolean => typeof value === 'boolean' || isObject(value)
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const areTexts = (value: unknown): boolean =>
  isList(value) && value.every((one) => typeof one === 'string') && new Set(value).size === value.length

const schema = unless(isSchema, 'is neither a schema object nor a boolean')
const schemas = unless(
  (value) => isList(value) && value.length > 0 && value.every(isSchema),
  'is not a list of at least one schema',
)
const schemaMap = unless(
  (value) => isObject(value) && Object.values(value).every(isSchema),
  'does not map names to schemas',
)
const text = unless((value) => typeof value === 'string', 'is not a string')
const flag = unless((value) => typeof value === 'boolean', 'is not a boolean')
const number = unless((value) => typeof value === 'number', 'is not a number')
const count = unless((value) => Number.isInteger(value) && (value as number) >= 0, 'is not a whole number from 0 up')
const texts = unless(areTexts, 'is not a list of different strings')
const list = unless(isList, 'is not an array')

const type: Test = (value) => {
  const names = isList(value) ? value : [value]
  const strange = names.find((name) => !TYPES.includes(name))
  if (strange !== undefined || names.length === 0)
    return typeof strange === 'string' ? 'names a type that JSON Schema does not have' : 'is not a type’s name'
  return new Set(names).size === names.length ? undefined : 'names a type twice'
}

/** Longer patterns are not compiled. */
const LONGEST_PATTERN = 2_000

const compiles = (pattern: string, flags: string): boolean => {
  try {
    // Compiled, never run: a server's pattern may take for ever.
    new RegExp(pattern, flags)
    return true
  } catch {
    return false
  }
}

const isPattern = (value: string): boolean =>
  value.length > LONGEST_PATTERN || compiles(value, 'u') || compiles(value, '')
const pattern = unless(
  (value) => typeof value === 'string' && isPattern(value),
  'is not a regular expression (ECMA-262)',
)
const patternMap: Test = (value, dialect) => {
  const fault = schemaMap(value, dialect)
  if (fault !== undefined || !isObject(value)) return fault
  return Object.keys(value).every(isPattern) ? undefined : 'has a name that is no regular expression (ECMA-262)'
}

/** A list of schemas, one per position, was moved to `prefixItems` in 2020-12. */
const items: Test = (value, dialect) => {
  if (!isList(value)) return schema(value, dialect)
  return dialect === '2020-12' ? 'is a list, which 2020-12 writes as prefixItems' : schemas(value, dialect)
}
const dependencies = unless(
  (value) => isObject(value) && Object.values(value).every((one) => isSchema(one) || areTexts(one)),
  'does not map names to schemas or lists of names',
)

/** What each keyword must be (JSON Schema 2020-12, validation and core vocabularies; draft-07 where it differs). */
export const KEYWORDS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ...['$id', '$schema', '$ref', '$anchor', '$dynamicRef', '$dynamicAnchor', '$comment'].map(named(text)),
  ...['title', 'description', 'format', 'contentEncoding', 'contentMediaType'].map(named(text)),
  ...['readOnly', 'writeOnly', 'deprecated', 'uniqueItems'].map(named(flag)),
  ...['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum'].map(named(number)),
  ...['maxLength', 'minLength', 'maxItems', 'minItems', 'maxProperties', 'minProperties'].map(named(count)),
  ...['maxContains', 'minContains'].map(named(count)),
  ...['additionalProperties', 'unevaluatedProperties', 'propertyNames', 'additionalItems'].map(named(schema)),
  ...['unevaluatedItems', 'contains', 'not', 'if', 'then', 'else', 'contentSchema'].map(named(schema)),
  ...['allOf', 'anyOf', 'oneOf', 'prefixItems'].map(named(schemas)),
  ...['properties', '$defs', 'definitions', 'dependentSchemas'].map(named(schemaMap)),
  ...['enum', 'examples'].map(named(list)),
  ['multipleOf', unless((value) => typeof value === 'number' && value > 0, 'is not a number above 0')],
  [
    'dependentRequired',
    unless((value) => isObject(value) && Object.values(value).every(areTexts), 'does not map names to lists of names'),
  ],
  ['required', texts],
  ['type', type],
  ['pattern', pattern],
  ['patternProperties', patternMap],
  ['items', items],
  ['dependencies', dependencies],
])

function named(test: Test): (keyword: string) => [string, Test] {
  return (keyword) => [keyword, test]
}
