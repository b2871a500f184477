import { describe, expect, it } from 'vitest'
import type { Json } from '@/lib/protocol/json'
import { createChecker } from './checker'

const said = (schema: unknown, value: Json): readonly string[] =>
  createChecker(schema)
    .problems(value)
    .map(({ path, message }) => [path.join('.'), message].filter((part) => part !== '').join(': '))

const one = (field: object, value: Json): readonly string[] =>
  said({ type: 'object', properties: { x: field } }, { x: value })

/** Every kind of field an elicitation may ask for: what fits, and what does not with what is then said. */
const kinds: readonly (readonly [name: string, field: object, fits: Json, not: Json, message: string])[] = [
  ['text', { type: 'string' }, 'a', 5, 'Must be text'],
  ['short text', { type: 'string', minLength: 2 }, 'ab', 'a', 'At least 2 characters'],
  ['long text', { type: 'string', maxLength: 3 }, 'abc', 'abcd', 'At most 3 characters'],
  ['text of a length', { type: 'string', minLength: 2, maxLength: 4 }, 'abc', 'a', 'Between 2 and 4 characters'],
  ['text that may not be empty', { type: 'string', minLength: 1 }, 'a', '', 'Required'],
  ['e-mail', { type: 'string', format: 'email' }, 'bo@example.com', 'bo@', 'Not an e-mail address yet'],
  [
    'URI',
    { type: 'string', format: 'uri' },
    'https://a.example/b',
    'a b',
    'Not a full address yet, such as https://example.com',
  ],
  ['date', { type: 'string', format: 'date' }, '2024-02-29', '2023-02-29', 'Not a date yet (YYYY-MM-DD)'],
  [
    'date and time',
    { type: 'string', format: 'date-time' },
    '2026-12-04T09:30:00+01:00',
    '2026-12-04 09:30',
    'Not a date and time yet, such as 2026-12-04T09:30:00Z',
  ],
  ['number', { type: 'number', minimum: 0, maximum: 1 }, 0.5, 2, 'Between 0 and 1'],
  ['number above', { type: 'number', exclusiveMinimum: 0 }, 0.1, 0, 'More than 0'],
  ['integer', { type: 'integer' }, 3, 3.5, 'Must be a whole number'],
  ['integer in a range', { type: 'integer', minimum: 1, maximum: 14 }, 14, 15, 'Between 1 and 14'],
  ['multiple', { type: 'integer', multipleOf: 5 }, 10, 12, 'Must be a multiple of 5'],
  ['boolean', { type: 'boolean' }, false, 'false', 'Must be true or false'],
  ['enum', { type: 'string', enum: ['a', 'b'] }, 'b', 'c', 'Choose one of a, b'],
  ['enumNames', { type: 'string', enum: ['a', 'b'], enumNames: ['Ay', 'Bee'] }, 'a', 'Ay', 'Choose one of Ay, Bee'],
  [
    'titled choice',
    {
      type: 'string',
      oneOf: [
        { const: 'r', title: 'Red' },
        { const: 'g', title: 'Green' },
      ],
    },
    'g',
    'Red',
    'Choose one of Red, Green',
  ],
  [
    'multi-select',
    { type: 'array', items: { type: 'string', enum: ['p', 'q'] }, minItems: 1 },
    ['p'],
    [],
    'At least 1 item',
  ],
  [
    'titled multi-select',
    {
      type: 'array',
      items: {
        anyOf: [
          { const: 'p', title: 'P' },
          { const: 'q', title: 'Q' },
        ],
      },
      maxItems: 1,
    },
    ['q'],
    ['p', 'q'],
    'At most 1 item',
  ],
]

describe('an elicitation field', () => {
  it.each(kinds)('of kind %s takes what fits', (_name, field, fits) => {
    expect(one(field, fits)).toEqual([])
  })
  it.each(kinds)('of kind %s says what does not fit', (_name, field, _fits, not, message) => {
    expect(one(field, not)).toEqual([`x: ${message}`])
  })
})

describe('a problem', () => {
  it('lies at the field that is missing, however deep', () => {
    const schema = { properties: { a: { items: { required: ['b', 'c"d'] } } } }
    expect(said(schema, { a: [{ b: 1, 'c"d': 1 }, {}] })).toEqual(['a.1.b: Required', 'a.1.c"d: Required'])
  })

  it('of a union is that of the nearest branch', () => {
    const branch = (kind: string, key: string) => ({
      properties: { kind: { const: kind }, [key]: { type: 'number' } },
      required: ['kind', key],
    })
    const schema = { properties: { s: { oneOf: [branch('circle', 'r'), branch('square', 'w')] } } }
    expect(said(schema, { s: { kind: 'square' } })).toEqual(['s.w: Required'])
    expect(said(schema, { s: 5 })).toEqual(['s: Fits more than one of the kinds allowed here'])
    expect(one({ anyOf: [{ type: 'string' }, { type: 'number' }] }, true)).toEqual([
      'x: Fits none of the kinds allowed here',
    ])
  })

  it('of a nullable field is that of the field, not of the null', () => {
    expect(one({ anyOf: [{ type: 'string', minLength: 3 }, { type: 'null' }] }, 'a')).toEqual([
      'x: At least 3 characters',
    ])
    expect(one({ anyOf: [{ type: 'string', minLength: 3 }, { type: 'null' }] }, null)).toEqual([])
  })

  it('of a property nobody asked for names it', () => {
    expect(said({ properties: { a: {} }, additionalProperties: false }, { a: 1, b: 2 })).toEqual([
      'b: Not allowed here',
    ])
  })

  it('is found through local references, with draft-07 and 2020-12 alike', () => {
    const definition = { type: 'object', properties: { n: { type: 'integer', maximum: 3 } } }
    const value = { at: { n: 9 } }
    expect(said({ $defs: { d: definition }, properties: { at: { $ref: '#/$defs/d' } } }, value)).toEqual([
      'at.n: At most 3',
    ])
    expect(
      said(
        {
          $schema: 'http://json-schema.org/draft-07/schema#',
          definitions: { d: definition },
          properties: { at: { $ref: '#/definitions/d' } },
        },
        value,
      ),
    ).toEqual(['at.n: At most 3'])
    expect(
      said({ properties: { at: { properties: { n: { maximum: 3 } } } }, allOf: [{ required: ['b'] }] }, value),
    ).toEqual(['b: Required', 'at.n: At most 3'])
  })

  it('comes from patternProperties too, without running a server’s expression natively', () => {
    const schema = { patternProperties: { '^(a+)+$': { type: 'number' } }, additionalProperties: false }
    expect(said(schema, { aaa: 1 })).toEqual([])
    expect(said(schema, { aaa: 'x', [`${'a'.repeat(60)}!`]: 1 })).toEqual([
      'aaa: Must be a number',
      `${'a'.repeat(60)}!: Not allowed here`,
    ])
  })
})

describe('a pattern', () => {
  it('is checked in linear time', () => {
    expect(one({ type: 'string', pattern: '^(a+)+$' }, `${'a'.repeat(5_000)}!`)).toEqual(['x: Must match ^(a+)+$'])
    expect(one({ type: 'string', pattern: '^\\p{L}+$' }, 'Zoë')).toEqual([])
  })

  it('that needs backtracking is not checked, and that is said', () => {
    const checker = createChecker({ properties: { x: { type: 'string', pattern: '^(?=(a+)\\1)b$' } } })
    expect(checker.problems({ x: 'zzz' })).toEqual([])
    expect(checker.notes()).toEqual(['Not checked: the pattern ^(?=(a+)\\1)b$'])
  })
})

describe('a hostile schema', () => {
  const nested = (depth: number): object =>
    depth === 0 ? { type: 'string' } : { properties: { a: nested(depth - 1) } }
  const doubling = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [
      `d${n}`,
      { anyOf: [{ $ref: `#/$defs/d${n + 1}` }, { $ref: `#/$defs/d${n + 1}` }] },
    ]),
  )
  const hostile: readonly (readonly [name: string, schema: unknown])[] = [
    ['that refers to itself', { $ref: '#' }],
    ['whose references go round', { $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } }, $ref: '#/$defs/a' }],
    ['whose references double forty times', { $defs: { ...doubling, d40: { type: 'string' } }, $ref: '#/$defs/d0' }],
    ['nested a thousand deep', nested(1_000)],
    [
      'with a hundred thousand choices',
      { properties: { x: { enum: Array.from({ length: 100_000 }, (_, n) => `c${n}`) } } },
    ],
    ['that refers elsewhere', { $ref: 'https://elsewhere.example/schema' }],
    ['with a broken reference', { $ref: 'http://[', $id: 'http://[', allOf: [{ $ref: '#/\ud800' }] }],
    [
      'of wrong types throughout',
      { type: 5, properties: [], required: 'x', enum: {}, items: 7, minLength: '3', pattern: {}, allOf: 'no' },
    ],
    ['that is no schema', 'nonsense'],
    ['that is null', null],
    ['with two equal ids', { $id: 'urn:x', $defs: { a: { $id: 'urn:x' }, b: { $id: 'urn:x' } } }],
    [
      'with the names objects are made of',
      JSON.parse('{"properties":{"__proto__":{"type":"string"},"constructor":{"type":"number"}}}'),
    ],
  ]
  it.each(hostile)('%s neither hangs nor throws', (_name, schema) => {
    const checker = createChecker(schema)
    expect(Array.isArray(checker.problems({ x: 'a', a: { a: {} } }))).toBe(true)
  })

  it('that was frozen by whoever keeps it is left as it is', () => {
    const schema = Object.freeze({ type: 'object', properties: Object.freeze({ a: Object.freeze({ $ref: '#' }) }) })
    expect(said(schema, { a: 5 })).toEqual(['a: Must be an object'])
  })
})
