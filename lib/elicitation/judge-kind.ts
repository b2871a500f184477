import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import type { PropertyKind } from './property-kind'

/** A complaint about a property: where in it, what is wrong, and what to do. */
type Complaint = readonly [at: readonly (string | number)[], text: string, fix: string]

type Judge = (schema: Readonly<Record<string, unknown>>, revision: Revision) => readonly Complaint[]

const FORMATS = ['email', 'uri', 'date', 'date-time']

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0

const bounds = (
  schema: Readonly<Record<string, unknown>>,
  [low, high]: readonly [string, string],
  isGood: (value: unknown) => boolean,
  wanted: string,
): readonly Complaint[] => {
  const wrong = [low, high].filter((key) => schema[key] !== undefined && !isGood(schema[key]))
  if (wrong.length > 0)
    return wrong.map((key) => [[key], `${key} is ${JSON.stringify(schema[key])}, not ${wanted}.`, `Make it ${wanted}.`])
  return typeof schema[low] === 'number' && typeof schema[high] === 'number' && schema[low] > schema[high]
    ? [[[low], `${low} ${schema[low]} is above ${high} ${schema[high]}: no value fits.`, 'Swap or widen the bounds.']]
    : []
}

const counted = (schema: Readonly<Record<string, unknown>>, low: string, high: string) =>
  bounds(schema, [low, high], isCount, 'a whole number of 0 or more')

const choices = (at: readonly string[], values: unknown): readonly Complaint[] => {
  if (!Array.isArray(values) || values.length === 0)
    return [[at, 'The list of choices is empty or no list.', 'List at least one choice.']]
  return isTexts(values)
    ? []
    : [[at, 'Not every choice is a text.', 'Write every choice as a string, "1" instead of 1.']]
}

const constants = (at: readonly string[], branches: unknown): readonly Complaint[] => {
  if (!Array.isArray(branches) || branches.length === 0)
    return [[at, 'The list of choices is empty or no list.', 'List at least one { const, title }.']]
  return branches.flatMap((branch: unknown, index): Complaint[] => {
    const good = isObject(branch) && typeof branch['const'] === 'string' && typeof branch['title'] === 'string'
    return good
      ? []
      : [
          [
            [...at, index],
            'This choice lacks a text as const or a title.',
            'Give it both, as strings: { const, title }.',
          ],
        ]
  })
}

const enumNames: Judge = ({ enum: values, enumNames: names }) => {
  if (names === undefined) return []
  if (!isTexts(names)) return [[['enumNames'], 'enumNames is not a list of texts.', 'Give each choice a name.']]
  return Array.isArray(values) && values.length !== names.length
    ? [[['enumNames'], `${names.length} names for ${values.length} choices.`, 'Give as many names as choices.']]
    : []
}

const itemsType = (items: unknown): readonly Complaint[] =>
  isObject(items) && items['type'] !== 'string'
    ? [[['items', 'type'], 'The choices do not say that they are texts.', 'Add "type": "string" to items.']]
    : []

const about: Judge = (schema) =>
  ['title', 'description']
    .filter((key) => schema[key] !== undefined && typeof schema[key] !== 'string')
    .map((key) => [[key], `${key} is not a text.`, 'Make it a string.'])

const JUDGES: Readonly<Record<PropertyKind['name'], Judge>> = {
  string: (schema) => {
    const { format } = schema
    const known = format === undefined || FORMATS.some((name) => name === format)
    return [
      ...counted(schema, 'minLength', 'maxLength'),
      ...(known
        ? []
        : ([
            [
              ['format'],
              `The format ${JSON.stringify(format)} is not one a client has to know.`,
              `Use ${FORMATS.join(', ')} or none.`,
            ],
          ] as const)),
    ]
  },
  number: (schema) => bounds(schema, ['minimum', 'maximum'], (value) => typeof value === 'number', 'a number'),
  boolean: () => [],
  enum: (schema, revision) => [
    ...choices(['enum'], schema['enum']),
    ...(revision < '2025-11-25' ? enumNames(schema, revision) : []),
  ],
  titled: ({ oneOf, anyOf, enum: values }) => [
    ...(oneOf === undefined
      ? ([[['anyOf'], 'Titled choices are in anyOf.', 'Put them into oneOf.']] as const)
      : constants(['oneOf'], oneOf)),
    ...(oneOf !== undefined && anyOf !== undefined
      ? ([[['anyOf'], 'The choices are given twice, as oneOf and as anyOf.', 'Keep oneOf.']] as const)
      : []),
    ...(values === undefined
      ? []
      : ([[['enum'], 'The choices are given twice, as enum and with titles.', 'Keep one of the two.']] as const)),
  ],
  multi: (schema) => [
    ...choices(['items', 'enum'], isObject(schema['items']) ? schema['items']['enum'] : undefined),
    ...itemsType(schema['items']),
    ...counted(schema, 'minItems', 'maxItems'),
  ],
  'multi-titled': (schema) => {
    const { anyOf } = isObject(schema['items']) ? schema['items'] : {}
    return [
      ...(anyOf === undefined
        ? ([[['items', 'oneOf'], 'Titled choices are in items.oneOf.', 'Put them into items.anyOf.']] as const)
        : constants(['items', 'anyOf'], anyOf)),
      ...counted(schema, 'minItems', 'maxItems'),
    ]
  },
}

/** What is wrong with a property of a known kind, its default apart. */
export const judgeKind = (
  { name }: PropertyKind,
  schema: Readonly<Record<string, unknown>>,
  revision: Revision,
): readonly Complaint[] => [...about(schema, revision), ...JUDGES[name](schema, revision)]

/** What is wrong with the legacy `enumNames` of 2025-11-25 and later, beside their being legacy. */
export const judgeEnumNames = enumNames
