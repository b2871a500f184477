import { describe, expect, it } from 'vitest'
import { volatilePointers } from './volatile'

const UUID = '3f2a8c1e-9b4d-4a6f-8e2b-7c5d1a0f9e3b'
const pointers = (params: object): readonly string[] => volatilePointers('elicitation/create', params)

describe('What is proposed to be ignored', () => {
  it.each([
    [`https://pay.example/approve?id=${UUID}`],
    ['https://pay.example/orders/1763734829123'],
    ['https://pay.example/?at=2026-11-21T14%3A00%3A29Z'],
    ['https://pay.example/s/V1StGXR8_Z5jdHi6B-myT0aa'],
    [UUID],
    ['2026-11-21T14:00:29.123Z'],
    ['1763734829123'],
  ])('is a text such as %s', (url) => {
    expect(pointers({ mode: 'url', message: 'Approve', url })).toEqual(['/url'])
  })

  it.each([
    ['https://pay.example/approve'],
    ['https://pay.example/2026/11/21'],
    ['https://pay.example/a-very-long-path-without-any-number'],
    [`Please approve order ${UUID}`],
    ['Please'],
    ['2026-11-21'],
    ['12345678'],
  ])('is not a text such as %s', (url) => {
    expect(pointers({ url })).toEqual([])
  })

  it('may lie deep, but not in a schema, a tool or media', () => {
    const messages = [{ role: 'user', content: [{ type: 'resource_link', uri: `file:///tmp/${UUID}` }] }]
    expect(pointers({ messages })).toEqual(['/messages/0/content/0/uri'])
    expect(
      pointers({
        requestedSchema: { properties: { a: { default: UUID } } },
        tools: [{ name: UUID }],
        messages: [{ role: 'user', content: { type: 'image', data: '1763734829123' } }],
      }),
    ).toEqual([])
  })

  it('is never what is not compared anyway', () => {
    expect(pointers({ elicitationId: UUID, _meta: { progressToken: UUID } })).toEqual([])
  })
})
