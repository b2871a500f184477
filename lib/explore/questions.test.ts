import { expect, it } from 'vitest'
import { questionOf } from './questions'

it.each([
  ['ids of the asking', { elicitationId: 'a', message: 'x' }, { elicitationId: 'b', message: 'x' }],
  ['_meta', { message: 'x', _meta: { progressToken: 1 } }, { message: 'x', _meta: { progressToken: 2 } }],
  ['the order of members', { a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }],
  [
    'UUIDs and times in texts',
    { url: 'https://a.test/?id=0d0b4c9e-6f3a-4b64-9d07-4a2b5f6f7a10', message: 'at 2026-11-21T13:40:17Z' },
    { url: 'https://a.test/?id=5c1f8a2b-1111-4b64-9d07-4a2b5f6f7a11', message: 'at 2026-11-22T01:02:03Z' },
  ],
])('is the same question whatever %s', (_, one, other) => {
  expect(questionOf('elicitation/create', one)).toBe(questionOf('elicitation/create', other))
})

it.each([
  ['another text', { message: 'Delete item 1?' }, { message: 'Delete item 2?' }],
  ['a text that only begins with words', { message: 'Really?' }, { message: 'Really? Think again.' }],
])('is another question with %s', (_, one, other) => {
  expect(questionOf('elicitation/create', one)).not.toBe(questionOf('elicitation/create', other))
})

it('tells the same question of two methods apart', () => {
  expect(questionOf('roots/list', undefined)).not.toBe(questionOf('sampling/createMessage', undefined))
})

it('keeps members with the names of an object’s own machinery', () => {
  const asked = (text: string): unknown => JSON.parse(`{"message":"m","requestedSchema":{"__proto__":"${text}"}}`)
  expect(questionOf('elicitation/create', asked('a'))).not.toBe(questionOf('elicitation/create', asked('b')))
})

it('reads a long run of short words once', { timeout: 5_000 }, () => {
  expect(questionOf('elicitation/create', { message: 'a-'.repeat(500_000) })).toContain('a-a')
})
