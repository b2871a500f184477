import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '@/lib/protocol/json'
import { formCase, wrongCase } from '@/lib/testing/arbitrary-schema'
import { ajvAccepts } from '@/lib/testing/independent-judge'
import { createChecker } from './checker'
import { initialValue } from './initial'
import { toSubmission } from './submission'

const submitted = (schema: object, filled: JsonObject): JsonObject =>
  toSubmission({ ...initialValue(createChecker(schema).schema), ...filled })

describe('the form and an independent validator', () => {
  it('agree that a filled form may be sent, and it is sent as it was filled in', () => {
    fc.assert(
      fc.property(formCase, ({ schema, filled, sent }) => {
        const submission = submitted(schema, filled)
        expect(submission).toEqual(sent)
        expect(createChecker(schema).problems(submission)).toEqual([])
        expect(ajvAccepts(schema, submission)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('agree that one wrong value may not, and the form says so at that field', () => {
    fc.assert(
      fc.property(wrongCase, ({ schema, wrong, content }) => {
        expect(
          createChecker(schema)
            .problems(content)
            .map(({ path }) => path[0]),
        ).toEqual([wrong])
        expect(ajvAccepts(schema, content)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('agree on values that may not fit, and the form then places every problem in the value', () => {
    const anyValue = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom<Json>('', 'a', 0, 1, null, true, []))
    const tried = formCase.chain((made) =>
      fc
        .dictionary(fc.constantFrom(...Object.keys(made.fields)), anyValue, { maxKeys: 5 })
        .map((data) => ({ made, data })),
    )
    fc.assert(
      fc.property(tried, ({ made: { schema, fields }, data }) => {
        const value = JSON.parse(JSON.stringify(data)) as JsonObject
        const problems = createChecker(schema).problems(value)
        expect(problems.length === 0).toBe(ajvAccepts(schema, value))
        for (const { path } of problems) expect(Object.keys(fields)).toContain(path[0])
      }),
      { numRuns: 120 },
    )
  })
})
