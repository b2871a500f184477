import { isObject, type Json, type JsonObject } from '@/lib/protocol/json'
import { pick, type Random } from './random'

const TEXTS = ['', 'x', 'text', 'object', 'form', 'url', 'complete', 'input_required', '2.0', 'A longer text, with é.']
const FORMATTED: Readonly<Record<string, readonly string[]>> = {
  uri: ['https://example.com/a?b#c', 'trip://oslo/1', 'urn:a:b', 'no uri', '/relative', 'http://a b/'],
  'uri-template': ['file:///{path}', 'x{?a,b*}', '{broken', 'a}b', 'https://example.com/{+x:3}'],
  byte: ['', 'QQ==', 'QUI=', 'aGVsbG8g', 'Q', 'QQ=', '@@@@'],
}
const NUMBERS = [0, 1, -1, 0.5, 1.5, 60_000, -0.1, 1e21]

export const ANY: readonly Json[] = [null, true, 0, 1.5, 'text', '', [], {}, [null], { type: 'text' }]

/**
 * A value that a schema of the official kind asks for, and now and then a little more: made from it alone. `share` of the
 * optional members are there.
 */
export const valueFor = (schema: unknown, root: JsonObject, random: Random, share = 0.5): Json => {
  if (!isObject(schema)) return pick(ANY, random)
  const again = (inner: unknown): Json => valueFor(inner, root, random, share)
  if (typeof schema['$ref'] === 'string') return again(resolve(schema['$ref'], root))
  if ('const' in schema) return schema['const'] as Json
  for (const keyword of ['enum', 'anyOf', 'oneOf'] as const) {
    const options = schema[keyword]
    if (Array.isArray(options))
      return keyword === 'enum' ? (pick(options, random) as Json) : again(pick(options, random))
  }
  if (Array.isArray(schema['allOf'])) return Object.assign({}, ...schema['allOf'].map(again)) as Json
  const { type } = schema
  switch (Array.isArray(type) ? pick<unknown>(type, random) : type) {
    case 'object':
      return objectFor(schema, again, random, share)
    case 'array':
      return Array.from({ length: Math.floor(random() * 3) }, () => again(schema['items']))
    case 'string':
      return pick(FORMATTED[String(schema['format'])] ?? TEXTS, random)
    case 'integer':
      return Math.floor(pick(NUMBERS, random))
    case 'number':
      return pick(NUMBERS, random)
    case 'boolean':
      return random() < 0.5
    case 'null':
      return null
    default:
      return pick(ANY, random)
  }
}

const resolve = (ref: string, root: JsonObject): unknown =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), root)

const objectFor = (
  schema: Record<string, unknown>,
  again: (inner: unknown) => Json,
  random: Random,
  share: number,
): Json => {
  const properties = isObject(schema['properties']) ? schema['properties'] : {}
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  const value: JsonObject = {}
  for (const [name, inner] of Object.entries(properties)) {
    if (required.includes(name) || random() < share) value[name] = again(inner)
  }
  if (isObject(schema['additionalProperties'])) {
    for (const name of ['a', 'b/c', 'constructor'])
      if (random() < 0.4) value[name] = again(schema['additionalProperties'])
  } else if (random() < 0.2) value['x-more'] = pick(ANY, random)
  return value
}
