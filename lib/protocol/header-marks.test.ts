import { describe, expect, it } from 'vitest'
import { headerMarkFlaw } from './header-marks'

const marked = (mark: unknown, schema: object = { type: 'string' }) => ({
  type: 'object',
  properties: { region: { ...schema, 'x-mcp-header': mark } },
})

type Flawed = readonly [what: string, schema: unknown, flaw: string]

const FLAWED: readonly Flawed[] = [
  ['an empty one', marked(''), 'x-mcp-header "" is no header name'],
  ['no text', marked(7), 'x-mcp-header 7 is no header name'],
  ['a space', marked('My Region'), 'x-mcp-header "My Region" is no header name'],
  ['a colon', marked('Region:1'), 'x-mcp-header "Region:1" is no header name'],
  ['beyond ASCII', marked('Région'), 'x-mcp-header "Région" is no header name'],
  ['a tab', marked('Region\t1'), 'x-mcp-header "Region\\t1" is no header name'],
  ...['number', 'object', 'array', 'null', undefined].map((type): Flawed => [
    `on ${String(type)}`,
    marked('A', { type }),
    'x-mcp-header “A” is on no string, integer or boolean',
  ]),
  ['below items', { properties: { a: { items: marked('A') } } }, 'x-mcp-header “A” is on no parameter'],
  ['on the root', { type: 'string', 'x-mcp-header': 'A' }, 'x-mcp-header “A” is on no parameter'],
  [
    'twice, whatever the case',
    { properties: { a: marked('Region'), b: marked('REGION') } },
    'x-mcp-header “REGION” is there twice',
  ],
]

describe('a tool’s x-mcp-header marks', () => {
  it.each([
    ['a string', marked('Region')],
    ['an integer', marked('Region', { type: 'integer' })],
    ['a boolean or null', marked('Region', { type: ['boolean', 'null'] })],
    ['a parameter of a parameter', { properties: { trip: marked('Region') } }],
    ['a parameter of that name', { properties: { 'x-mcp-header': { type: 'array' } } }],
    ['no mark', { properties: { region: { type: 'number' } } }],
    ['no schema', undefined],
  ])('can be followed: %s', (_, schema) => {
    expect(headerMarkFlaw(schema)).toBeUndefined()
  })

  it.each(FLAWED)('cannot be followed: %s', (_, schema, flaw) => {
    expect(headerMarkFlaw(schema)).toBe(flaw)
  })
})
