import fc from 'fast-check'
import type { Json, JsonObject } from '@/lib/protocol/json'

/** A property of a form with what fits it and what does not, as a person could fill it in. */
type FieldCase = {
  readonly field: JsonObject
  readonly fits: fc.Arbitrary<Json>
  readonly misfits: fc.Arbitrary<Json>
}

type FormCase = {
  readonly schema: JsonObject
  readonly fields: Readonly<Record<string, FieldCase & { readonly isRequired: boolean }>>
  /** What is filled in by hand: every required property, and some others. */
  readonly filled: JsonObject
  /** What is sent: that, and the defaults of what was left alone. */
  readonly sent: JsonObject
}

const names = fc.constantFrom('a', 'b', 'c', 'd', 'with space', 'dot.ted', 'slash/ed', 'tilde~', 'per%cent')
const choices = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 4 })
const about = fc.record({ title: fc.string({ maxLength: 8 }) }, { requiredKeys: [] })
const typed = (minLength: number, maxLength: number) =>
  fc.string({ minLength, maxLength, unit: 'grapheme-ascii' }).filter((text) => text.trim() === text)
const others = (values: readonly string[]) =>
  fc.string({ minLength: 7, maxLength: 9 }).filter((text) => !values.includes(text))
const titled = (values: readonly string[]): JsonObject[] =>
  values.map((value) => ({ const: value, title: `Title of ${value}` }))

const text = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 9 }))
  .map(([minLength, maxLength]): FieldCase => ({
    field: { type: 'string', minLength, maxLength },
    fits: typed(minLength, maxLength),
    misfits: typed(maxLength + 1, maxLength + 5),
  }))
const formatted = fc
  .constantFrom<readonly [format: string, fits: string, misfits: string]>(
    ['email', 'bo@example.com', 'bo at example'],
    ['uri', 'https://example.com/a?b#c', 'no address'],
    ['date', '2026-12-04', '4 December'],
  )
  .map(([format, fits, misfits]): FieldCase => ({
    field: { type: 'string', format },
    fits: fc.constant(fits),
    misfits: fc.constant(misfits),
  }))
const integer = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(20)).map(([minimum, span]): FieldCase => ({
  field: { type: 'integer', minimum, maximum: minimum + span },
  fits: fc.integer({ min: minimum, max: minimum + span }),
  misfits: fc.oneof(fc.integer({ min: minimum + span + 1, max: 99 }), fc.constant(minimum + span + 0.5)),
}))
const number = fc.constant<FieldCase>({
  field: { type: 'number', maximum: 1e9 },
  fits: fc.double({ noNaN: true, noDefaultInfinity: true, max: 1e9 }).filter((value) => !Object.is(value, -0)),
  misfits: fc.integer({ min: 1_000_000_001 }),
})
const boolean = fc.constant<FieldCase>({
  field: { type: 'boolean' },
  fits: fc.boolean(),
  misfits: fc.constantFrom<Json>('true', 1, 'no'),
})
const single = choices.chain((values) =>
  fc
    .constantFrom<JsonObject>(
      { type: 'string', enum: values },
      { type: 'string', enum: values, enumNames: values.map((value) => value.toUpperCase()) },
      { type: 'string', oneOf: titled(values) },
    )
    .map((field): FieldCase => ({ field, fits: fc.constantFrom<Json>(...values), misfits: others(values) })),
)
const multiple = choices.chain((values) =>
  fc
    .tuple(
      fc.constantFrom<JsonObject>({ items: { type: 'string', enum: values } }, { items: { anyOf: titled(values) } }),
      fc.constantFrom<JsonObject>({}, { minItems: 1 }, { maxItems: values.length }),
    )
    .map(([items, bounds]): FieldCase => ({
      field: { type: 'array', ...items, ...bounds },
      fits: fc.subarray(values, { minLength: 1 }),
      misfits: others(values).map((value) => [value]),
    })),
)

/** Every kind of property that the restricted schema of 2025-11-25 and later has. */
const fieldCase: fc.Arbitrary<FieldCase> = fc
  .tuple(fc.oneof(text, formatted, integer, number, boolean, single, multiple), about)
  .map(([made, more]) => ({ ...made, field: { ...made.field, ...more } }))

const withDefault = (made: FieldCase): fc.Arbitrary<FieldCase> =>
  fc
    .option(made.fits, { nil: undefined, freq: 3 })
    .map((value) => (value === undefined ? made : { ...made, field: { ...made.field, default: value } }))

/** A form of the restricted schema, and how a person fills it in. */
export const formCase: fc.Arbitrary<FormCase> = fc
  .dictionary(
    names,
    fc.tuple(fieldCase.chain(withDefault), fc.boolean()).map(([made, isRequired]) => ({ ...made, isRequired })),
    { minKeys: 1, maxKeys: 6, noNullPrototype: true },
  )
  .chain((fields) => {
    const entries = Object.entries(fields)
    const schema: JsonObject = {
      type: 'object',
      properties: Object.fromEntries(entries.map(([name, { field }]) => [name, field])),
      required: entries.filter(([, { isRequired }]) => isRequired).map(([name]) => name),
    }
    const values = entries.map(([name, { fits, field, isRequired }]) =>
      (isRequired && field['default'] === undefined ? fits : fc.option(fits, { nil: undefined })).map(
        (value) => [name, value] as const,
      ),
    )
    return fc.tuple(...values).map((chosen): FormCase => {
      const filled = Object.fromEntries(
        chosen.flatMap(([name, value]): [string, Json][] => (value === undefined ? [] : [[name, value]])),
      )
      const defaults = entries.flatMap(([name, { field }]): [string, Json][] =>
        field['default'] === undefined ? [] : [[name, field['default']]],
      )
      return { schema, fields, filled, sent: { ...Object.fromEntries(defaults), ...filled } }
    })
  })

/** The same with one property filled in wrong. */
export const wrongCase: fc.Arbitrary<FormCase & { readonly wrong: string; readonly content: JsonObject }> =
  formCase.chain((made) =>
    fc.constantFrom(...Object.keys(made.fields)).chain((wrong) =>
      (made.fields[wrong]?.misfits ?? fc.constant(null)).map((value) => ({
        ...made,
        wrong,
        content: { ...made.sent, [wrong]: value },
      })),
    ),
  )
