import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { judgeDefault } from './judge-default'
import { judgeEnumNames, judgeKind } from './judge-kind'
import { kindOf } from './property-kind'
import { pointer } from '@/lib/protocol/pointer'
import { remark, type AskRemark } from './remark'

const ITEM_KEYWORDS = ['type', 'enum', 'anyOf', 'oneOf']

const article = (name: string): string => (/^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`)

const notFlat = (schema: Readonly<Record<string, unknown>>, revision: Revision): string => {
  const { type } = schema
  if (type === 'object') return 'It is an object with members of its own; a form is flat.'
  if (type === 'array')
    return revision < '2025-11-25'
      ? 'It is a list; this revision has none in forms.'
      : 'It is a list of something else than choices.'
  if (Array.isArray(type)) return `It allows several types: ${type.map(String).join(', ')}.`
  if (typeof type === 'string') return `A property cannot be ${article(type)}.`
  const instead = ['$ref', 'allOf', 'anyOf', 'oneOf', 'const', 'enum'].find((key) => schema[key] !== undefined)
  return instead === undefined ? 'It has no type.' : `It has no type of its own, only ${instead}.`
}

const unknownKeywords = (
  schema: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
): readonly AskRemark[] => {
  const unknown = Object.keys(schema).filter((key) => !known.includes(key))
  if (unknown.length === 0) return []
  return [
    remark(
      'elicitation-schema-subset-keywords',
      path,
      `${unknown.join(', ')} ${unknown.length === 1 ? 'is' : 'are'} outside what a form’s schema may use: a client may ignore ${unknown.length === 1 ? 'it' : 'them'}.`,
      'Say it with the keywords of this revision, and check the rest on the server.',
    ),
  ]
}

const legacyNames = (
  schema: Readonly<Record<string, unknown>>,
  revision: Revision,
  path: string,
): readonly AskRemark[] => {
  if (revision < '2025-11-25' || schema['enumNames'] === undefined) return []
  const [, text = 'enumNames is the old way to name choices.', fix] = judgeEnumNames(schema, revision)[0] ?? []
  return [
    remark(
      'elicitation-enum-names-legacy',
      `${path}/enumNames`,
      text,
      fix ?? 'Use oneOf with a const and a title for each choice.',
    ),
  ]
}

/** What is wrong with one property of a `requestedSchema` (elicitation, requested schema). */
export const judgeProperty = (key: string, schema: unknown, revision: Revision): readonly AskRemark[] => {
  const path = pointer('requestedSchema', 'properties', key)
  if (!isObject(schema))
    return [remark('elicitation-schema-flat', path, 'It is no schema.', 'Describe it with a type.')]
  const kind = kindOf(schema, revision)
  if (kind === undefined) {
    const fix = 'Ask for a text, a number, a yes or no, or a choice; split what is nested into properties of the form.'
    const known = ['type', 'title', 'description', 'default', 'properties', 'required', 'items', 'minItems', 'maxItems']
    const ofChoices = revision >= '2025-11-25' && schema['type'] === 'array' && isObject(schema['items'])
    return [
      remark('elicitation-schema-flat', ofChoices ? `${path}/items` : path, notFlat(schema, revision), fix),
      ...unknownKeywords(schema, known, path),
    ]
  }
  return [
    ...judgeKind(kind, schema, revision).map(([at, text, fix]) => remark(kind.rule, path + pointer(...at), text, fix)),
    ...legacyNames(schema, revision, path),
    ...judgeDefault(schema, kind, revision, path),
    ...unknownKeywords(schema, kind.keywords, path),
    ...(isObject(schema['items']) ? unknownKeywords(schema['items'], ITEM_KEYWORDS, `${path}/items`) : []),
  ]
}
