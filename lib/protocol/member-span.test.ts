import { describe, expect, it } from 'vitest'
import { memberSpan } from './member-span'

const valueOf = (text: string, name = 'id'): string | undefined => {
  const span = memberSpan(text, name)
  return span && text.slice(span.from, span.to)
}

describe('A member of the outermost object', () => {
  it.each([
    ['{"id":1}', '1'],
    ['{ "jsonrpc" : "2.0" , "id" : "raw-1" , "a": 1}', '"raw-1"'],
    ['{"params":{"id":"inner","x":["}",{"id":2}]},"id":null}', 'null'],
    ['{"a":"\\"id\\":9,","id":{"b":[1,2]}\n}', '{"b":[1,2]}'],
    ['{"id":1, broken', '1'],
    ['{"id":1e999,"id":2}', '1e999'],
  ])('is found in %s', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })

  it.each(['[{"id":1}]', '{"params":{"id":1}}', '"id":1', '', '{', '{id:1}', '{"a" 1,"id":2}'])(
    'is not found in %s',
    (text) => {
      expect(valueOf(text)).toBeUndefined()
    },
  )
})
