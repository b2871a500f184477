import { describe, expect, it } from 'vitest'
import type { Remark } from '@/lib/spec/compare/session-comparison'
import { schemaRemarks } from './schema-remarks'

const SIGNS = new Map<Remark['breaking'], string>([
  [true, 'breaks'],
  [false, 'fine'],
  ['unknown', 'unknown'],
])

const told = (before: unknown, after: unknown, direction: 'in' | 'out' = 'in'): string[] =>
  schemaRemarks(before, after, { direction, path: '' }).map(
    ({ path, breaking, why }) => `${SIGNS.get(breaking) ?? ''} ${path}: ${why}`,
  )

/** What is said of the one property of both objects: of the arguments, and of the result. */
const verdicts = (before: unknown, after: unknown): (string | undefined)[] =>
  (['in', 'out'] as const).map((direction) => {
    const of = (schema: unknown) => ({ type: 'object', properties: { it: schema } })
    const all = schemaRemarks(of(before), of(after), { direction, path: '' }).map(({ breaking }) => SIGNS.get(breaking))
    return [...new Set(all)].join('+')
  })

const text = { type: 'string' }

describe('Arguments', () => {
  const object = (properties: object, required: readonly string[] = [], more: object = {}) => ({
    type: 'object',
    properties,
    required,
    ...more,
  })

  it('break where one is gone, renamed or newly required', () => {
    expect(told(object({ a: text, b: { type: 'number' } }), object({ a: text }))).toEqual([
      'breaks /properties/b: “b” is gone: calls that send it are refused, or misunderstood.',
    ])
    expect(told(object({ from: text }), object({ origin: text }))).toEqual([
      'breaks /properties/from: “from” is now called “origin”: calls that send it are refused, or misunderstood.',
      'fine /properties/origin: “origin” is new and optional: no call is affected.',
    ])
    expect(told(object({ a: text }), object({ a: text }, ['a']))).toEqual([
      'breaks /required: “a” is now required: calls that were right may be refused.',
    ])
    expect(told(object({}), object({ a: text }, ['a']))).toEqual([
      'breaks /required: “a” is new and required: calls that were right may be refused.',
    ])
  })

  it('are told by the whole way to them', () => {
    const trip = (kind: string) => object({ stops: { type: 'array', items: object({ at: { type: kind } }) } })
    expect(told(trip('string'), trip('number'))).toEqual([
      'breaks /properties/stops/items/properties/at/type: “stops[].at” was string and is now number: calls that were right may be refused.',
    ])
  })

  it('say nothing where nothing that counts differs', () => {
    const before = object({ a: { ...text, title: 'A', description: 'a', examples: ['x'] } }, ['a'])
    const after = { description: 'new', ...object({ a: { description: 'b', ...text } }, ['a']), 'x-own': 1 }
    expect(told(before, after)).toEqual([])
    expect(told(undefined, undefined)).toEqual([])
  })

  it('that may hold anything else no more break', () => {
    expect(told(object({}), object({}, [], { additionalProperties: false }))).toEqual([
      'breaks /additionalProperties: The input allowed any members beyond those listed and now allows none: calls that were right may be refused.',
    ])
    expect(
      told(object({}, [], { additionalProperties: false }), object({}, [], { additionalProperties: true })),
    ).toEqual([expect.stringContaining('fine /additionalProperties') as string])
    expect(
      told(object({}, [], { additionalProperties: text }), object({}, [], { additionalProperties: { type: 'null' } })),
    ).toEqual([expect.stringContaining('breaks /additionalProperties/type: “*” was string and is now null') as string])
  })
})

describe('A result', () => {
  it('breaks where a member is gone, or no longer promised', () => {
    const before = { type: 'object', properties: { a: text, b: text }, required: ['a', 'b'] }
    const after = { type: 'object', properties: { a: text, c: text, d: text }, required: ['c', 'd'] }
    expect(told(before, after, 'out')).toEqual([
      'breaks /properties/b: “b” is gone: callers that read it find nothing.',
      'fine /required: “c” is new and required: what was promised still is.',
      'fine /required: “d” is new and required: what was promised still is.',
      'breaks /required: “a” is no longer required: results may hold what callers do not expect.',
    ])
  })

  it('may be promised where nothing was, and not the other way round', () => {
    const promised = { type: 'object', properties: { a: text } }
    expect(told(undefined, promised, 'out').filter((line) => !line.startsWith('fine'))).toEqual([])
    expect(told(promised, undefined, 'out')).toContainEqual(expect.stringMatching(/^breaks .*“a” is gone/))
  })
})

describe('One value', () => {
  it.each<[string, unknown, unknown, string, string]>([
    ['a narrower type', { type: ['string', 'null'] }, text, 'breaks', 'fine'],
    ['a wider type', { type: 'integer' }, { type: 'number' }, 'fine', 'breaks'],
    ['another type', text, { type: 'boolean' }, 'breaks', 'breaks'],
    ['a type where none was', {}, text, 'breaks', 'fine'],
    ['a choice less', { enum: ['a', 'b'] }, { enum: ['a'] }, 'breaks', 'fine'],
    ['a choice more', { enum: ['a'] }, { enum: ['b', 'a'] }, 'fine', 'breaks'],
    ['the same choices', { enum: ['a', 'b'] }, { enum: ['b', 'a'] }, '', ''],
    ['choices where none were', text, { type: 'string', enum: ['a'] }, 'breaks', 'fine'],
    ['choices with titles', { enum: ['a', 'b'] }, { oneOf: [{ const: 'a', title: 'A' }, { const: 'b' }] }, '', ''],
    ['a smaller limit', { type: 'number', maximum: 9 }, { type: 'number', maximum: 8 }, 'breaks', 'fine'],
    ['a limit less', { ...text, minLength: 1 }, text, 'fine', 'breaks'],
    ['whole numbers above 0', { type: 'integer', minimum: 1 }, { type: 'integer', exclusiveMinimum: 0 }, '', ''],
    ['numbers above 0', { type: 'number', minimum: 0 }, { type: 'number', exclusiveMinimum: 0 }, 'breaks', 'fine'],
    ['fewer entries', { maxItems: 3 }, { maxItems: 2 }, 'breaks', 'fine'],
    ['a format', text, { ...text, format: 'email' }, 'breaks', 'fine'],
    ['another format', { ...text, format: 'uri' }, { ...text, format: 'email' }, 'breaks', 'breaks'],
    ['a pattern', text, { ...text, pattern: '^a' }, 'breaks', 'fine'],
    ['another pattern', { ...text, pattern: '^a' }, { ...text, pattern: '^[a]' }, 'unknown', 'unknown'],
    ['coarser steps', { multipleOf: 2 }, { multipleOf: 4 }, 'breaks', 'fine'],
    ['other steps', { multipleOf: 2 }, { multipleOf: 3 }, 'breaks', 'breaks'],
    ['entries that differ', {}, { uniqueItems: true }, 'breaks', 'fine'],
    ['another default', { ...text, default: 'a' }, { ...text, default: 'b' }, 'unknown', 'unknown'],
    ['null, said otherwise', { type: ['string', 'null'] }, { anyOf: [text, { type: 'null' }] }, '', ''],
    ['a branch less', { anyOf: [text, { type: 'number' }] }, { anyOf: [text] }, 'breaks', 'fine'],
    [
      'a branch more that may overlap',
      { oneOf: [{ minLength: 1 }] },
      { oneOf: [{ minLength: 1 }, { maxLength: 9 }] },
      'unknown',
      'unknown',
    ],
    ['a condition', {}, { if: text, then: { minLength: 1 } }, 'unknown', 'unknown'],
    ['what it must not be', {}, { not: text }, 'unknown', 'unknown'],
    ['nothing at all', true, false, 'unknown', 'unknown'],
    ['a place elsewhere', { $ref: 'https://a.example/s' }, { $ref: 'https://b.example/s' }, 'unknown', 'unknown'],
  ])('with %s', (_what, before, after, asArgument, asResult) => {
    expect(verdicts(before, after)).toEqual([asArgument, asResult])
  })
})

describe('References', () => {
  const tree = (value: unknown, at = 'node') => ({
    $defs: { [at]: { type: 'object', properties: { value, next: { $ref: `#/$defs/${at}` } } } },
    $ref: `#/$defs/${at}`,
  })

  it('are followed, and may lead in circles', () => {
    expect(told(tree(text), tree({ type: 'number' }))).toEqual([
      expect.stringContaining('breaks /properties/value/type: “value” was string and is now number') as string,
    ])
  })

  it('may be written out', () => {
    const written = { type: 'object', properties: { city: text } }
    expect(told({ $defs: { c: text }, type: 'object', properties: { city: { $ref: '#/$defs/c' } } }, written)).toEqual(
      [],
    )
    expect(told({ allOf: [written] }, written)).toEqual([])
  })

  it('that lead nowhere, or only to each other, do no harm', () => {
    const lost = { anyOf: [{ $ref: '#' }, { type: 'null' }] }
    expect(told(lost, { ...lost, title: 'x' })).toEqual([])
    expect(told({ $ref: '#/%' }, { $ref: '#/$defs/none' })).toHaveLength(1)
    const wide = (leaf: string) => {
      let schema: object = { type: leaf }
      for (let depth = 0; depth < 200; depth++) schema = { type: 'array', items: schema }
      return schema
    }
    expect(told(wide('string'), wide('number'))).toEqual([expect.stringMatching(/^unknown .* too deep/)])
  })
})
