import { expect, it } from 'vitest'
import { insideOf } from './state-inside'

const urlSafe = (text: string): string => btoa(text).replaceAll('/', '_').replaceAll('+', '-').replace(/=+$/, '')
const deep = `{"a":${'['.repeat(600)}`

it.each([
  ['{"step":2}', { how: 'JSON', value: { step: 2 } }],
  [btoa('{"step":2}'), { how: 'base64', value: { step: 2 } }],
  [urlSafe('{"s":"??>~~~"}'), { how: 'base64', value: { s: '??>~~~' } }],
  [`${btoa('{"a":1}')}.!!`, { how: 'base64, part by part', value: [{ a: 1 }, '!!'] }],
  ['step 2!', { how: 'text', value: 'step 2!' }],
  ['', { how: 'text', value: '' }],
  [btoa('\xff\xfe'), { how: 'text', value: btoa('\xff\xfe') }],
  [deep, { how: 'text', value: deep }],
])('Looks into %s', (state, inside) => {
  expect(insideOf(state)).toEqual(inside)
})
