import { since, strings } from './base'
import {
  array,
  dated,
  extended,
  integer,
  literal,
  marked,
  may,
  type Member,
  type Members,
  must,
  mustNot,
  object,
  type Shape,
  string,
  union,
} from './shape'

/** What every property of a form may have. */
export const about: Members = { title: may(string), description: may(string) }

/** Only 2025-11-25 gave all kinds of property a default. */
export const defaultOf = (shape: Shape): readonly Member[] => [
  mustNot({ until: '2025-06-18', requirements: ['elicitation-default-early'] }),
  may(shape, 'elicitation-default-type'),
]

/** The kind of a property. */
export const kind = (...types: readonly string[]): Member => must(literal(...types), 'elicitation-schema-flat')

const titledChoices = array(object({ const: must(string), title: must(string) }))
const bounds: Members = { minItems: may(integer), maxItems: may(integer) }

const untitledSingle = object(
  { type: kind('string'), enum: must(strings), default: defaultOf(string), ...about },
  { since: '2025-11-25', requirements: ['elicitation-enum-single-untitled'] },
)
const titledSingle = object(
  { type: kind('string'), oneOf: must(titledChoices), default: defaultOf(string), ...about },
  { since: '2025-11-25', requirements: ['elicitation-enum-single-titled'] },
)
const named: Members = { type: kind('string'), enum: must(strings), enumNames: may(strings), ...about }
/** The only choice of 2025-06-18. */
const firstEnum = object(
  { ...named, default: defaultOf(string) },
  {
    since: '2025-06-18',
    until: '2025-06-18',
    requirements: ['elicitation-enum-basic'],
  },
)
const legacyTitled = object({ ...named, default: defaultOf(string) }, { since: '2025-11-25' })

const untitledMulti = object(
  {
    type: kind('array'),
    items: must(object({ type: must(literal('string')), enum: must(strings) }), { here: ['elicitation-schema-flat'] }),
    default: defaultOf(strings),
    ...bounds,
    ...about,
  },
  { since: '2025-11-25', requirements: ['elicitation-enum-multi-untitled'] },
)
const titledMulti = object(
  {
    type: kind('array'),
    items: must(object({ anyOf: must(titledChoices) }), { here: ['elicitation-schema-flat'] }),
    default: defaultOf(strings),
    ...bounds,
    ...about,
  },
  { since: '2025-11-25', requirements: ['elicitation-enum-multi-titled'] },
)

const singles = [untitledSingle, firstEnum, legacyTitled]
const multis = [titledMulti, untitledMulti]

/** Every kind of choice. */
export const choices = [titledSingle, ...singles, ...multis]

/** A list of choices where the kind of property has none, or another. */
export const noList = mustNot({ since: '2025-11-25' })

/** The same, each with its own list of choices only. */
export const exactChoices = [
  extended(titledSingle, { enum: noList, anyOf: noList }),
  ...singles.map((single) => extended(single, { oneOf: noList, anyOf: noList })),
  ...multis,
]

export const CHOICE_DEFINITIONS = {
  EnumSchema: dated(
    firstEnum,
    marked(union([untitledSingle, titledSingle, untitledMulti, titledMulti, legacyTitled]), { since: '2025-11-25' }),
  ),
  LegacyTitledEnumSchema: legacyTitled,
  MultiSelectEnumSchema: since('2025-11-25', union([untitledMulti, titledMulti])),
  SingleSelectEnumSchema: since('2025-11-25', union([untitledSingle, titledSingle])),
  TitledMultiSelectEnumSchema: titledMulti,
  TitledSingleSelectEnumSchema: titledSingle,
  UntitledMultiSelectEnumSchema: untitledMulti,
  UntitledSingleSelectEnumSchema: untitledSingle,
}
