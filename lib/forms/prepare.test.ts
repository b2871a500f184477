import type { UiSchema } from '@rjsf/utils'
import { describe, expect, it } from 'vitest'
import { cleanSchema } from './clean-schema'
import { fieldOf, type Field, type Profile } from './field'
import { createExpander, prepareForm } from './prepare'

const prepared = (schema: unknown, profile: Profile = 'arguments') => prepareForm(cleanSchema(schema).schema, profile)
const fieldFor = (node: unknown, profile: Profile = 'arguments', root: object = {}): Field =>
  fieldOf(prepared({ ...root, properties: { x: node } }, profile).uiSchema['x'] as UiSchema)

describe('a node of a schema', () => {
  it.each<[string, unknown, Partial<Field>]>([
    ['a short text', { type: 'string', maxLength: 20 }, { kind: 'text', input: 'text' }],
    ['a free text', { type: 'string' }, { kind: 'text', input: 'lines', wide: true }],
    ['an e-mail', { type: 'string', format: 'email' }, { kind: 'text', input: 'email' }],
    ['a format named like a member of every object', { format: 'constructor', type: 'string' }, { input: 'text' }],
    ['a date-time', { type: 'string', format: 'date-time' }, { kind: 'text', input: 'datetime' }],
    ['a number', { type: 'number', minimum: 1, maximum: 9 }, { kind: 'number', asks: '1 to 9' }],
    ['a boolean', { type: 'boolean' }, { kind: 'boolean' }],
    [
      'an enum',
      { enum: [1, 'two'] },
      {
        kind: 'choice',
        choices: [
          { value: 1, label: '1' },
          { value: 'two', label: 'two' },
        ],
      },
    ],
    ['a constant', { const: 'x' }, { kind: 'choice', choices: [{ value: 'x', label: 'x' }] }],
    ['a nullable type', { type: ['integer', 'null'] }, { kind: 'number', nullable: true }],
    [
      'a nullable branch',
      { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
      { kind: 'text', input: 'date', nullable: true },
    ],
    [
      'a nullable enum',
      { enum: ['a', null] },
      { kind: 'choice', nullable: true, choices: [{ value: 'a', label: 'a' }] },
    ],
    ['several types', { type: ['string', 'number'] }, { kind: 'union' }],
    ['a union', { oneOf: [{ type: 'string' }, { type: 'object', properties: { a: {} } }] }, { kind: 'union' }],
    [
      'a union of requirements',
      { type: 'object', properties: { a: {}, b: {} }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
      { kind: 'object' },
    ],
    ['a list', { type: 'array', items: { type: 'string' } }, { kind: 'list' }],
    ['a tuple', { prefixItems: [{ type: 'number' }, { type: 'number' }], items: false }, { kind: 'list' }],
    ['a multi-select', { type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, { kind: 'choices' }],
    [
      'a titled multi-select',
      { type: 'array', items: { anyOf: [{ const: 'a', title: 'A' }] } },
      { kind: 'choices', choices: [{ value: 'a', label: 'A' }] },
    ],
    [
      'a map',
      { type: 'object', additionalProperties: { type: 'number' } },
      { kind: 'object', entries: { type: 'number' } },
    ],
    ['an open object', { type: 'object' }, { kind: 'json' }],
    ['anything', {}, { kind: 'json' }],
    ['an implied object', { properties: { a: { type: 'string' } } }, { kind: 'object' }],
  ])('that is %s becomes the field for it', (_name, node, field) => {
    expect(fieldFor(node)).toMatchObject(field)
  })

  it('is what its references and its allOf say together', () => {
    const root = { $defs: { base: { type: 'integer', minimum: 1, maximum: 100 } } }
    const node = { allOf: [{ $ref: '#/$defs/base' }, { minimum: 5 }], description: 'how many' }
    expect(fieldFor(node, 'arguments', root)).toMatchObject({
      kind: 'number',
      asks: '5 to 100',
      description: 'how many',
    })
  })

  it('that comes round again is opened on demand, turn by turn', () => {
    const { schema: root } = cleanSchema({
      $defs: { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' } } } },
      properties: { tree: { $ref: '#/$defs/node' } },
    })
    const tree = prepareForm(root, 'arguments').uiSchema['tree'] as Record<string, UiSchema>
    const later = fieldOf(tree['next'])
    expect(later.kind).toBe('later')
    expect(fieldOf(createExpander(root, 'arguments')(later.node ?? true).uiSchema).kind).toBe('object')
  })

  it('hands RJSF nothing it could choose or fill in by itself', () => {
    const text = JSON.stringify(
      prepared({
        properties: {
          a: { default: 1, type: 'number' },
          b: { const: 'x' },
          c: { oneOf: [{ const: 1 }, { const: 2 }] },
        },
      }).schema,
    )
    expect(text).not.toMatch(/default|const|oneOf|anyOf|enum/)
  })
})

describe('a form too big to fill in', () => {
  it('is opened part by part, or edited as JSON', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`p${n}`, { type: 'string' }]))
    expect(fieldFor({ type: 'object', properties: many }).kind).toBe('json')
    const wide = (depth: number): object =>
      depth === 0
        ? { type: 'string' }
        : { properties: Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`p${n}`, wide(depth - 1)])) }
    expect(JSON.stringify(prepared(wide(3)).schema).length).toBeLessThan(100_000)
  })
})
