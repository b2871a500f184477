import { since } from './base'
import { about, choices, defaultOf, exactChoices, kind, noList } from './elicitation-choices'
import { boolean, extended, integer, literal, may, number, object, stricter, string, union } from './shape'

const stringSchema = object(
  {
    type: kind('string'),
    minLength: may(integer),
    maxLength: may(integer),
    format: may(literal('date', 'date-time', 'email', 'uri')),
    default: defaultOf(string),
    ...about,
  },
  { since: '2025-06-18', requirements: ['elicitation-string-schema'] },
)

const numberSchema = object(
  {
    type: kind('number', 'integer'),
    minimum: may(number),
    maximum: may(number),
    default: defaultOf(number),
    ...about,
  },
  { since: '2025-06-18', requirements: ['elicitation-number-schema'] },
)

const booleanSchema = object(
  { type: kind('boolean'), default: may(boolean), ...about },
  { since: '2025-06-18', requirements: ['elicitation-boolean-schema'] },
)

/** A property of a form, as the schema has it: with `oneOf` or `enum`, whatever they hold, it is still a text. */
const open = union([stringSchema, numberSchema, booleanSchema, ...choices])
/** The same, where a text that offers choices must be one of the kinds of choice. */
const exact = union([
  ...exactChoices,
  extended(stringSchema, { enum: noList, oneOf: noList, anyOf: noList }),
  numberSchema,
  { ...booleanSchema, closed: true },
])

export const primitive = since('2025-06-18', stricter(open, exact))

export const PRIMITIVE_DEFINITIONS = {
  BooleanSchema: booleanSchema,
  NumberSchema: numberSchema,
  PrimitiveSchemaDefinition: primitive,
  StringSchema: stringSchema,
}
