import { describe, expect, it } from 'vitest'
import { invalidContent, validContent } from './example'

const form = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
})
const one = (field: object) => validContent(form({ x: field }), '2025-11-25')?.['x']

/** What is sent for a property of each kind when nobody fills it in. */
const VALUES: readonly (readonly [kind: string, field: object, value: unknown])[] = [
  ['a text', { type: 'string' }, 'example'],
  ['a text of a length', { type: 'string', minLength: 3, maxLength: 5 }, 'examp'],
  ['a long text', { type: 'string', minLength: 20 }, 'example textexample '],
  ['a default', { type: 'string', default: 'Oslo' }, 'Oslo'],
  ['a default that does not fit', { type: 'integer', default: 99, maximum: 5 }, 1],
  ['an e-mail', { type: 'string', format: 'email' }, 'ada@example.com'],
  ['a short e-mail', { type: 'string', format: 'email', maxLength: 6 }, 'a@b.co'],
  ['a URI', { type: 'string', format: 'uri' }, 'https://example.com/'],
  ['a long URI', { type: 'string', format: 'uri', minLength: 22 }, 'https://example.com/aa'],
  ['a date', { type: 'string', format: 'date' }, '2026-01-15'],
  ['a date and time', { type: 'string', format: 'date-time' }, '2026-01-15T09:30:00Z'],
  ['a number', { type: 'number' }, 1],
  ['a number between', { type: 'number', minimum: 0.2, maximum: 0.4 }, 0.2],
  ['an integer between', { type: 'integer', minimum: 2.5, maximum: 3.5 }, 3],
  ['a negative integer', { type: 'integer', maximum: -7 }, -7],
  ['a multiple', { type: 'integer', minimum: 11, multipleOf: 5 }, 15],
  ['a boolean', { type: 'boolean' }, true],
  ['a boolean with a default', { type: 'boolean', default: false }, false],
  ['a choice', { type: 'string', enum: ['a', 'b'] }, 'a'],
  ['a titled choice', { type: 'string', oneOf: [{ const: 'r', title: 'Red' }] }, 'r'],
  ['several choices', { type: 'array', items: { type: 'string', enum: ['a', 'b', 'c'] }, minItems: 2 }, ['a', 'b']],
  ['titled choices', { type: 'array', items: { anyOf: [{ const: 'p', title: 'P' }] } }, ['p']],
  ['no choice at all', { type: 'array', items: { enum: ['a'] }, maxItems: 0 }, []],
  ['digits', { type: 'string', pattern: '^\\d{4}$' }, '1111'],
  ['a code', { type: 'string', pattern: '^[A-Z]{3}-[0-9a-f]+$' }, 'AAA-a'],
  ['an open pattern of a length', { type: 'string', pattern: '^[a-z]+$', minLength: 4 }, 'aaaa'],
  ['one of two patterns', { type: 'string', pattern: '^(?:yes|no)$' }, 'yes'],
  ['a negated class', { type: 'string', pattern: '^[^a\\s]{2}$' }, 'AA'],
  ['nested properties', form({ y: { type: 'integer' } }), { y: 1 }],
  ['a choice of kinds', { anyOf: [{ type: 'integer', minimum: 5 }, { type: 'string' }] }, 5],
]

describe('Valid content', () => {
  it.each(VALUES)('has for %s', (_kind, field, value) => {
    expect(one(field)).toEqual(value)
  })

  it('fills in optional properties too, but leaves out what it finds nothing for', () => {
    const open = { a: { type: 'string' }, b: { type: 'integer', minimum: 2, maximum: 1 }, c: { type: 'boolean' } }
    expect(validContent(form(open, ['a']), '2026-07-28')).toEqual({ a: 'example', c: true })
  })

  it('is not found where the schema asks for the impossible or the unguessable', () => {
    expect(validContent(form({ x: { type: 'integer', minimum: 2, maximum: 1 } }), '2025-11-25')).toBeUndefined()
    expect(validContent(form({ x: { type: 'string', pattern: '^a$', minLength: 9 } }), '2025-11-25')).toBeUndefined()
    expect(validContent(form({}, ['ghost']), '2025-11-25')).toBeUndefined()
  })

  it('uses defaults of texts from the revision on that has them', () => {
    const schema = form({ city: { type: 'string', default: 'Oslo' }, ok: { type: 'boolean', default: false } })
    expect(validContent(schema, '2025-06-18')).toEqual({ city: 'example', ok: false })
    expect(validContent(schema, '2025-11-25')).toEqual({ city: 'Oslo', ok: false })
  })

  it('needs no schema worth the name', () => {
    expect(validContent({}, '2025-11-25')).toEqual({})
    expect(validContent(undefined, '2025-11-25')).toEqual({})
    expect(validContent({ type: 'string' }, '2025-11-25')).toEqual({})
  })

  it('ends on patterns made to explode', () => {
    const hostile = [
      '((a{900}){900}){900}',
      '((((a+)+)+)+)+$',
      '['.repeat(250),
      '('.repeat(250),
      '\\1',
      'a{99999999999}',
    ]
    for (const pattern of hostile)
      expect(() => validContent(form({ x: { type: 'string', pattern } }), '2025-11-25')).not.toThrow()
  })

  it('ends on a schema that contains itself', () => {
    const schema = { type: 'object', properties: { again: { $ref: '#' }, n: { type: 'integer' } } }
    expect(validContent(schema, '2025-11-25')).toMatchObject({ n: 1 })
  })
})

describe('Invalid content', () => {
  it('breaks one property and keeps the rest', () => {
    const schema = form({ note: { type: 'string' }, days: { type: 'integer' } }, ['days'])
    expect(invalidContent(schema)).toEqual({ note: 'example', days: 'not what was asked' })
  })

  it.each([
    ['text', { type: 'string' }, 42],
    ['boolean', { type: 'boolean' }, 'not what was asked'],
    ['choice', { type: 'string', enum: ['a'] }, 'none of the choices'],
    ['choices', { type: 'array', items: { type: 'string', enum: ['a'] } }, ['none of the choices']],
  ])('is plainly wrong for a %s', (_kind, field, value) => {
    expect(invalidContent(form({ x: field }))).toEqual({ x: value })
  })

  it('leaves out what is required where any value would do', () => {
    expect(invalidContent(form({ x: {} }))).toEqual({})
  })

  it('does not exist for a schema that accepts everything', () => {
    expect(invalidContent(form({}))).toBeUndefined()
    expect(invalidContent(undefined)).toBeUndefined()
  })
})

describe('schemas without an end', () => {
  const many = (count: number, node: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, node]))

  it('gives up on one that refers to itself in many places', { timeout: 20_000 }, () => {
    const properties = many(40, { $ref: '#/$defs/a' })
    const schema = { type: 'object', $defs: { a: { type: 'object', properties } }, properties, required: ['p0'] }
    expect(validContent(schema, '2025-11-25')).toHaveProperty('p0')
    expect(invalidContent(schema)).toHaveProperty('p0')
  })

  it('gives up on one whose branches are itself', { timeout: 20_000 }, () => {
    const a = { anyOf: Array.from({ length: 4 }, () => ({ $ref: '#/$defs/a' })) }
    const schema = { type: 'object', $defs: { a }, properties: { x: { $ref: '#/$defs/a' } }, required: ['x'] }
    expect(() => validContent(schema, '2025-11-25')).not.toThrow()
    expect(() => invalidContent(schema)).not.toThrow()
  })
})
