import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '@/lib/protocol/json'
import { REVISIONS, type Revision } from '@/lib/protocol/revisions'
import { arbitraryOf } from '@/lib/testing/arbitrary-shape'
import { everyMutation, mutated } from '@/lib/testing/mutation'
import { officialJudge, officialSchema } from '@/lib/testing/official-schemas'
import { randomFrom } from '@/lib/testing/random'
import { valueFor } from '@/lib/testing/schema-values'
import { factsMissing } from '@/lib/testing/shared-facts'
import { checkShape } from './check'
import { DEFINITIONS, shapeNamed } from './definitions'

const SEED = 20_260_728
const GENERATED_PER_REVISION = 10_000

type Amendment = {
  readonly revisions: readonly Revision[]
  readonly definition: string
  readonly why: string
  readonly from: string
  readonly to: string
  /** What is legal, though the schema as it was published refuses it. */
  readonly legal: Json
}

/** Where we disagree with a schema, and why: faults of its generator, put right before the two are compared. */
const AMENDMENTS: readonly Amendment[] = [
  {
    revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
    definition: 'ElicitResult',
    why: 'The text has numbers among the answers of a form; the generator made them integers.',
    from: '["string","integer","boolean"]',
    to: '["string","number","boolean"]',
    legal: { action: 'accept', content: { share: 0.5 } },
  },
  {
    revisions: ['2026-07-28'],
    definition: 'JSONValue',
    why: 'Any JSON value is one; the generator left null out, and fractions.',
    from: '["string","integer","boolean"]',
    to: '["string","number","boolean","null"]',
    legal: [null, 0.5],
  },
]

const amended = (definitions: Record<string, unknown>, revision: Revision): Record<string, unknown> => {
  const apply = (name: string, definition: unknown): unknown =>
    AMENDMENTS.filter((amendment) => amendment.definition === name && amendment.revisions.includes(revision)).reduce(
      (fixed, { from, to }) => JSON.parse(JSON.stringify(fixed).replace(from, to)) as unknown,
      definition,
    )
  return Object.fromEntries(Object.entries(definitions).map(([name, value]) => [name, apply(name, value)]))
}

const weAccept = (name: string, value: unknown, revision: Revision): boolean => {
  const shape = shapeNamed(name, revision)
  if (!shape) throw new Error(`no shape of ${name} on ${revision}`)
  return checkShape(shape, value, revision).faults.every(({ beyondSchema }) => beyondSchema)
}

describe.skipIf(factsMissing('spec/schema'))('Our shapes and the official schemas', () => {
  it.each(REVISIONS)('define the same things on %s', (revision) => {
    const ours = Object.keys(DEFINITIONS).filter((name) => shapeNamed(name, revision))
    expect(ours.sort()).toEqual(Object.keys(officialSchema(revision).definitions).sort())
  })

  it.each(REVISIONS)('have the same verdict on every definition of %s', { timeout: 120_000 }, (revision) => {
    const { schema, key, definitions } = officialSchema(revision)
    const fixed = { ...schema, [key]: amended(definitions, revision) } as JsonObject
    const theyAccept = officialJudge(fixed, key)
    const names = Object.keys(definitions)
    const rounds = Math.ceil(GENERATED_PER_REVISION / names.length / 4)
    const random = randomFrom(SEED)
    const tally = { judged: 0, accepted: 0 }
    const disagreements: string[] = []

    const compare = (name: string, value: Json): void => {
      tally.judged++
      const accepted = theyAccept(name, value)
      if (accepted) tally.accepted++
      if (weAccept(name, value, revision) !== accepted)
        disagreements.push(`${name}, ${accepted ? 'legal' : 'illegal'} by the schema: ${JSON.stringify(value)}`)
    }
    for (const name of names) {
      const shape = shapeNamed(name, revision)
      const ours = shape ? fc.sample(arbitraryOf(shape, revision), { numRuns: rounds, seed: SEED }) : []
      const theirs = Array.from({ length: rounds }, () => valueFor(definitions[name], fixed, random))
      for (const value of [...ours, ...theirs]) {
        compare(name, value)
        compare(name, mutated(value, random))
      }
      const full = Array.from({ length: 60 }, () => valueFor(definitions[name], fixed, random, 1))
      const sound = full.filter((value) => theyAccept(name, value)).slice(0, 2)
      for (const value of sound.flatMap(everyMutation)) compare(name, value)
    }

    expect(disagreements.slice(0, 20)).toEqual([])
    expect(tally.judged).toBeGreaterThanOrEqual(10_000)
    // Neither verdict may be rare: a comparison of values that all pass, or all fail, would show little.
    expect(tally.accepted / tally.judged).toBeGreaterThan(0.25)
    expect(tally.accepted / tally.judged).toBeLessThan(0.9)
  })

  it.each(AMENDMENTS.flatMap((amendment) => amendment.revisions.map((revision) => ({ ...amendment, revision }))))(
    'still disagree about $definition on $revision: $why',
    ({ definition, revision, legal }) => {
      const { schema, key } = officialSchema(revision)
      expect(officialJudge(schema, key)(definition, legal)).toBe(false)
      expect(weAccept(definition, legal, revision)).toBe(true)
    },
  )
})
