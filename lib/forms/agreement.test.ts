import fc from 'fast-check'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '@/lib/protocol/json'
import { createChecker } from './checker'
import { initialValue } from './initial'
import { toSubmission } from './submission'

const names = fc.constantFrom('a', 'b', 'c', 'd', 'with space', 'dot.ted', 'slash/ed', 'tilde~', 'per%cent')
const choices = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
const title = fc.string({ maxLength: 8 })

type FieldCase = { readonly field: JsonObject; readonly fits: fc.Arbitrary<Json> }

/** Every kind of the restricted schema, with values that fit it. */
const fieldCase: fc.Arbitrary<FieldCase> = fc.oneof(
  fc.tuple(title, fc.nat(3), fc.integer({ min: 3, max: 9 })).map(([name, minLength, maxLength]) => ({
    field: { type: 'string', title: name, minLength, maxLength },
    fits: fc.string({ minLength, maxLength, unit: 'grapheme-ascii' }),
  })),
  fc
    .constantFrom(
      { format: 'email', sample: 'bo@example.com' },
      { format: 'uri', sample: 'https://example.com/a?b#c' },
      { format: 'date', sample: '2026-12-04' },
      { format: 'date-time', sample: '2026-12-04T09:30:00+01:00' },
    )
    .map(({ format, sample }) => ({ field: { type: 'string', format }, fits: fc.constant<Json>(sample) })),
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(20)).map(([minimum, span]) => ({
    field: { type: 'integer', minimum, maximum: minimum + span },
    fits: fc.integer({ min: minimum, max: minimum + span }),
  })),
  fc.constant({
    field: { type: 'number' },
    fits: fc.double({ noNaN: true, noDefaultInfinity: true }),
  }),
  fc.constant({ field: { type: 'boolean' }, fits: fc.boolean() }),
  choices.map((values) => ({ field: { type: 'string', enum: values }, fits: fc.constantFrom<Json>(...values) })),
  choices.map((values) => ({
    field: { type: 'string', oneOf: values.map((value) => ({ const: value, title: `T${value}` })) },
    fits: fc.constantFrom<Json>(...values),
  })),
  choices.map((values) => ({
    field: { type: 'array', items: { type: 'string', enum: values } },
    fits: fc.subarray(values),
  })),
  choices.map((values) => ({
    field: { type: 'array', items: { anyOf: values.map((value) => ({ const: value, title: value })) }, minItems: 1 },
    fits: fc.subarray(values, { minLength: 1 }),
  })),
)

const form = fc
  .dictionary(names, fc.record({ made: fieldCase, isRequired: fc.boolean() }), { minKeys: 1, maxKeys: 6 })
  .map((fields) => {
    const entries = Object.entries(fields)
    const schema = {
      type: 'object',
      properties: Object.fromEntries(entries.map(([name, { made }]) => [name, made.field])),
      required: entries.filter(([, { isRequired }]) => isRequired).map(([name]) => name),
    }
    return { schema, entries }
  })

const judge = (schema: object, value: unknown): boolean =>
  new AjvJsonSchemaValidator().getValidator(schema)(value).valid

describe('the form and an independent validator', () => {
  it('agree that a filled form may be sent', () => {
    const filled = form.chain(({ schema, entries }) =>
      fc
        .tuple(
          ...entries.map(([name, { made, isRequired }]) =>
            (isRequired ? made.fits : fc.option(made.fits, { nil: undefined })).map((value) => [name, value] as const),
          ),
        )
        .map((members) => ({ schema, data: Object.fromEntries(members) })),
    )
    fc.assert(
      fc.property(filled, ({ schema, data }) => {
        const checker = createChecker(schema)
        const sent = toSubmission({ ...initialValue(checker.schema), ...data })
        expect(checker.problems(sent)).toEqual([])
        expect(judge(schema, sent)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('agree on values that may not fit, and the form then places every problem in the value', () => {
    const anyValue = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom<Json>('', 'a', 0, 1, null, true, []))
    const tried = fc.tuple(form, fc.dictionary(names, anyValue, { maxKeys: 5 }))
    fc.assert(
      fc.property(tried, ([{ schema }, data]) => {
        const value = JSON.parse(JSON.stringify(data)) as JsonObject
        const problems = createChecker(schema).problems(value)
        expect(problems.length === 0).toBe(judge(schema, value))
        for (const { path } of problems) expect(Object.keys(schema.properties)).toContain(path[0])
      }),
      { numRuns: 200 },
    )
  })
})
