import type { Json } from '@/lib/protocol/json'
import { choicesOf } from './choices'
import type { Schema } from './schema'

type Say = (schema: Schema, value: Json | undefined) => string

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

const range = (low: number | undefined, high: number | undefined, unit: (count: number) => string): string => {
  if (low === undefined) return high === undefined ? 'Not allowed' : `At most ${unit(high)}`
  if (high === undefined) return `At least ${unit(low)}`
  return low === high ? `Exactly ${unit(low)}` : `Between ${low} and ${unit(high)}`
}

const length: Say = ({ minLength, maxLength }, value) =>
  value === '' && minLength === 1 ? 'Required' : range(minLength, maxLength, (count) => many(count, 'character'))
const items: Say = ({ minItems, maxItems }) => range(minItems, maxItems, (count) => many(count, 'item'))
const entries: Say = ({ minProperties, maxProperties }) =>
  range(minProperties, maxProperties, (count) => many(count, 'property', 'properties'))
const bounds: Say = ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }) => {
  if (exclusiveMinimum === undefined && exclusiveMaximum === undefined) return range(minimum, maximum, String)
  return [
    exclusiveMinimum === undefined ? minimum !== undefined && `at least ${minimum}` : `more than ${exclusiveMinimum}`,
    exclusiveMaximum === undefined ? maximum !== undefined && `at most ${maximum}` : `less than ${exclusiveMaximum}`,
  ]
    .filter((part) => part !== false)
    .join(' and ')
    .replace(/^./, (letter) => letter.toUpperCase())
}

const FORMATS: Readonly<Record<string, string>> = {
  email: 'Not an e-mail address yet',
  'idn-email': 'Not an e-mail address yet',
  uri: 'Not a full address yet, such as https://example.com',
  url: 'Not a full address yet, such as https://example.com',
  'uri-reference': 'Not an address or a path yet',
  date: 'Not a date yet (YYYY-MM-DD)',
  time: 'Not a time yet (HH:MM:SSZ)',
  'date-time': 'Not a date and time yet, such as 2026-12-04T09:30:00Z',
  uuid: 'Not a UUID yet',
  ipv4: 'Not an IPv4 address yet',
  ipv6: 'Not an IPv6 address yet',
  hostname: 'Not a host name yet',
  regex: 'Not a regular expression yet',
  duration: 'Not a duration yet, such as PT15M',
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

const oneOfThese: Say = (schema) => {
  const labels = choicesOf(schema)?.map(({ label }) => label) ?? []
  if (labels.length === 0) return 'Not one of the allowed values'
  if (labels.length === 1) return `Only ${labels.join()} is allowed`
  const shown = labels.slice(0, 4).join(', ')
  return `Choose one of ${labels.length > 4 ? `${labels.length}: ${shown}, …` : shown}`
}

const sayings: Readonly<Record<string, Say>> = {
  required: () => 'Required',
  false: () => 'Not allowed here',
  type: ({ type }, value) => {
    const wanted = typeof type === 'string' ? [type] : (type ?? [])
    if (value === null) return 'Required'
    return `Must be ${wanted.map((name) => TYPES[name] ?? name).join(' or ')}`
  },
  const: oneOfThese,
  enum: oneOfThese,
  union: (schema, value) => {
    if (choicesOf(schema) !== undefined) return oneOfThese(schema, value)
    return value === null ? 'Required' : 'Fits none of the kinds allowed here'
  },
  ambiguous: () => 'Fits more than one of the kinds allowed here',
  format: ({ format }) => FORMATS[format ?? ''] ?? `Not a valid ${format ?? 'value'} yet`,
  pattern: ({ pattern }) => `Must match ${pattern ?? 'the pattern'}`,
  minLength: length,
  maxLength: length,
  minimum: bounds,
  maximum: bounds,
  exclusiveMinimum: bounds,
  exclusiveMaximum: bounds,
  multipleOf: ({ multipleOf = 1 }) => `Must be a multiple of ${multipleOf}`,
  minItems: items,
  maxItems: items,
  uniqueItems: () => 'Each item only once',
  contains: () => 'An item that is needed is missing',
  minContains: () => 'An item that is needed is missing',
  maxContains: () => 'Too many items of one kind',
  minProperties: entries,
  maxProperties: entries,
  propertyNames: () => 'A property has a name that is not allowed',
  dependentRequired: ({ dependentRequired }, value) => {
    const missing = Object.entries(dependentRequired ?? {})
      .filter(([key]) => value !== null && typeof value === 'object' && Object.hasOwn(value, key))
      .flatMap(([, names]) => names)
      .filter((name) => value !== null && typeof value === 'object' && !Object.hasOwn(value, name))
    return `Also needs ${missing.join(', ')}`
  },
  not: () => 'Not an allowed value',
}

/** What is wrong, in the words of a person who fills in a form. */
export const messageFor = (keyword: string, schema: Schema, value: Json | undefined): string =>
  sayings[keyword]?.(schema, value) ?? 'Not valid'

/** What a field takes, said before anything is wrong: `1 to 14`, `2 to 20 characters`. Undefined when nothing is. */
export const constraintOf = (schema: Schema): string | undefined => {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema
  const span = (low: number | undefined, high: number | undefined, unit = ''): string | undefined => {
    const said = low !== undefined && high !== undefined && low !== high ? `${low} to ${high}` : undefined
    if (said !== undefined) return `${said}${unit}`
    if (low === undefined && high === undefined) return undefined
    return range(low, high, (count) => `${count}${count === 1 ? unit.replace(/s$/, '') : unit}`).toLowerCase()
  }
  if (schema.exclusiveMinimum !== undefined || schema.exclusiveMaximum !== undefined)
    return bounds(schema, undefined).toLowerCase()
  return (
    span(minimum, maximum) ??
    span(minLength === 1 ? undefined : minLength, maxLength, ' characters') ??
    span(minItems, maxItems, ' items') ??
    (schema.multipleOf === undefined || schema.multipleOf === 1 ? undefined : `multiple of ${schema.multipleOf}`)
  )
}
