import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formCase } from '@/lib/testing/arbitrary-schema'
import { ajvAccepts } from '@/lib/testing/independent-judge'
import { invalidContent, validContent } from './example'
import { judgeElicitation } from './judge'

describe('content made up for any form of the restricted schema', () => {
  it.each(['2025-11-25', '2026-07-28'] as const)('is accepted by an independent validator on %s', (revision) => {
    fc.assert(
      fc.property(formCase, ({ schema }) => {
        expect(ajvAccepts(schema, validContent(schema, revision))).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  it('is refused where it is meant to be', () => {
    fc.assert(
      fc.property(formCase, ({ schema }) => {
        const content = invalidContent(schema)
        expect(content).toBeDefined()
        expect(ajvAccepts(schema, content)).toBe(false)
      }),
      { numRuns: 120 },
    )
  })
})

it.each(['2025-11-25', '2026-07-28'] as const)('a form of the restricted schema breaks no rule on %s', (revision) => {
  fc.assert(
    fc.property(formCase, ({ schema }) => {
      const remarks = judgeElicitation({ message: 'Please fill in.', requestedSchema: schema }, revision)
      expect(remarks.filter(({ rule }) => rule !== 'elicitation-enum-names-legacy')).toEqual([])
    }),
    { numRuns: 120 },
  )
})
