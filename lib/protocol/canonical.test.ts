import { expect, it } from 'vitest'
import { canonicalJson } from './canonical'

it('writes equal values alike', () => {
  expect(canonicalJson({ b: [1, { y: null, x: 'é' }], a: true })).toBe('{"a":true,"b":[1,{"x":"é","y":null}]}')
})

it('keeps a member called __proto__', () => {
  expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"x":2}}'))).toBe('{"__proto__":{"x":2},"b":1}')
})

it('changes texts, not the names of members', () => {
  expect(canonicalJson({ a: ['a', 1] }, (text) => text.toUpperCase())).toBe('{"a":["A",1]}')
})
