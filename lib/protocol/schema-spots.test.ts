import { expect, it } from 'vitest'
import { schemaSpots, spotPath } from './schema-spots'

const paths = (schema: Record<string, unknown>) => schemaSpots(schema).map(spotPath)

it('finds schemas where keywords hold them, and nowhere else', () => {
  const schema = {
    properties: { 'a/b': { items: [{}, true] }, enum: { not: {} } },
    enum: [{ type: 'string' }],
    default: { properties: { x: {} } },
    additionalProperties: false,
  }
  expect(paths(schema)).toEqual([
    '',
    '/properties/a~1b',
    '/properties/enum',
    '/properties/a~1b/items/0',
    '/properties/enum/not',
  ])
})

it('tells what is reached by properties alone, and what stands alone', () => {
  const spots = schemaSpots({ properties: { a: { items: { anyOf: [{}] } } } })
  expect(spots.map(({ reachable, alone }) => ({ reachable, alone }))).toEqual([
    { reachable: true, alone: true },
    { reachable: true, alone: true },
    { reachable: false, alone: true },
    { reachable: false, alone: false },
  ])
})

it('looks at so many schemas and no more', () => {
  const properties = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`p${index}`, {}]))
  expect(schemaSpots({ properties })).toHaveLength(20_000)
})

it('takes names that every object has for names', () => {
  const schema = JSON.parse('{"properties": {"__proto__": {"type": "string"}, "constructor": {}}}') as object
  expect(paths({ ...schema })).toEqual(['', '/properties/__proto__', '/properties/constructor'])
})
