import { expect, test } from 'vitest'
import { parseOrder, parsePlainRequest } from './orders'

const request = { url: 'http://a/', method: 'GET', headers: [['X', '1']] }
const start = { type: 'start', tab: 't-1', id: '1', request }

test('a start and an abort are read, and nothing beside what they need', () => {
  expect(parseOrder({ ...start, extra: 1, request: { ...request, signal: {} } })).toEqual(start)
  expect(parseOrder({ type: 'abort', tab: 't-1', id: '1', request })).toEqual({ type: 'abort', tab: 't-1', id: '1' })
})

test('the body is text or absent', () => {
  expect(parsePlainRequest({ ...request, body: '{}' })).toEqual({ ...request, body: '{}' })
  expect(parsePlainRequest({ ...request, body: null })).toBeUndefined()
  expect(parsePlainRequest({ ...request, body: { a: 1 } })).toBeUndefined()
})

test.each([
  null,
  [],
  'start',
  { ...start, type: 'stop' },
  { ...start, tab: '' },
  { ...start, tab: '../x' },
  { ...start, tab: 'x'.repeat(65) },
  { ...start, id: 1 },
  { type: 'start', tab: 't', id: '1' },
  { ...start, request: { ...request, url: 1 } },
  { ...start, request: { ...request, method: undefined } },
  { ...start, request: { ...request, headers: { X: '1' } } },
  { ...start, request: { ...request, headers: [['X', '1', '2']] } },
  { ...start, request: { ...request, headers: [['X', 1]] } },
])('%j is no order', (value) => {
  expect(parseOrder(value)).toBeUndefined()
})
