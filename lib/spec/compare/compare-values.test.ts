import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from './change'
import { compareValues } from './compare-values'

const told = ({ kind, path, left, right }: Change): string =>
  [
    kind,
    path,
    ...(left === undefined ? [] : [JSON.stringify(left)]),
    ...(right === undefined ? [] : ['→', JSON.stringify(right)]),
  ].join(' ')

const changes = (left: unknown, right: unknown, ignore: readonly string[] = []) =>
  compareValues(left, right, { ignore }).changes.map(told)

const text = (text: string) => ({ type: 'text', text })

describe('Two results', () => {
  it.each<[string, unknown, unknown, string[]]>([
    ['another order of members', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['a member more and one less', { a: 1 }, { b: 2 }, ['removed /a 1', 'added /b → 2']],
    ['another value', { a: { b: 1 } }, { a: { b: '1' } }, ['changed /a/b 1 → "1"']],
    ['another kind of value', [1], { 0: 1 }, ['changed  [1] → {"0":1}']],
    ['an entry in front', [text('b')], [text('a'), text('b')], ['added /0 → {"type":"text","text":"a"}']],
    [
      'a text changed in the middle',
      [text('a'), text('b'), text('c')],
      [text('a'), text('x'), text('c')],
      ['changed /1/text "b" → "x"'],
    ],
    [
      'a text in the place of an image',
      [text('a'), { type: 'image' }],
      [text('a'), text('b')],
      ['removed /1 {"type":"image"}', 'added /1 → {"type":"text","text":"b"}'],
    ],
    [
      'tools in another order',
      [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
      [{ name: 'b' }, { name: 'c' }, { name: 'a' }],
      ['moved /0 0 → 2'],
    ],
    [
      'one of several tools changed',
      [
        { name: 'a', x: 1 },
        { name: 'b', x: 1 },
      ],
      [{ name: 'c' }, { name: 'b', x: 2 }],
      ['changed /1/x 1 → 2', 'removed /0 {"name":"a","x":1}', 'added /0 → {"name":"c"}'],
    ],
    ['members named like those every object has', JSON.parse('{"__proto__":1}'), {}, ['removed /__proto__ 1']],
  ])('differ by %s', (_, left, right, expected) => {
    expect(changes(left, right)).toEqual(expected)
  })

  it.each<[string, unknown, unknown]>([
    ['ids', { order: '8f14e45f-ceea-467f-a8f3-0b1f8b1c1d11' }, { order: '11111111-ceea-467f-a8f3-0b1f8b1c1d11' }],
    [
      'moments',
      { at: '2026-07-28T10:41:00Z', epoch: 1_785_000_000 },
      { at: '2026-07-29T10:41:07.5Z', epoch: 1_785_000_111 },
    ],
    [
      'ids within a text',
      text('Booked as 8f14e45fceea467fa8f30b1f8b1c.'),
      text('Booked as 1111e45fceea467fa8f30b1f8b1c.'),
    ],
    [
      'cursors and tokens',
      { nextCursor: 'b', _meta: { progressToken: 2 } },
      { nextCursor: 'x', _meta: { progressToken: 7 } },
    ],
  ])('do not differ by %s that are new each time', (_, left, right) => {
    expect(changes(left, right)).toEqual([])
  })

  it('differ where such a thing is there on one side only', () => {
    expect(changes({ nextCursor: 'b' }, {})).toEqual(['removed /nextCursor "b"'])
    expect(changes({ id: '8f14e45f-ceea-467f-a8f3-0b1f8b1c1d11' }, { id: 'none' })).toHaveLength(1)
  })

  it('do not differ where that is ignored', () => {
    const left = {
      rooms: [
        { name: 'a', price: 1 },
        { name: 'b', price: 1 },
      ],
      note: 'x',
      tax: { rate: 1 },
    }
    const right = {
      rooms: [
        { name: 'a', price: 2 },
        { name: 'b', price: 3 },
      ],
      tax: { rate: 2, on: 'all' },
    }
    expect(changes(left, right, ['/rooms/*/price', '/note', '/tax'])).toEqual([])
    expect(changes(left, right, ['/rooms/0/price', '/*/rate', '/tax/on'])).toEqual([
      'changed /rooms/1/price 1 → 3',
      'removed /note "x"',
    ])
    expect(changes(1, 2, [''])).toEqual([])
  })

  it('are equal to themselves, and differ the same way from both sides', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const copy: unknown = JSON.parse(JSON.stringify(one))
        expect(changes(one, copy)).toEqual([])
        const [there, back] = [compareValues(one, other), compareValues(other, one)]
        expect(there.changes.length === 0).toBe(back.changes.length === 0)
      }),
    )
  })

  it('are not compared without end', () => {
    const numbers = (step: number) => Array.from({ length: 300_000 }, (_, index) => index * step)
    expect(compareValues(numbers(1), numbers(3)).more).toBe(true)
    expect(compareValues([], numbers(3)).changes).toHaveLength(500)
    const deep = (leaf: unknown) => Array.from({ length: 400 }).reduce<unknown>((inner) => [inner, inner], leaf)
    expect(compareValues(deep(1), deep(2)).more).toBe(true)
  })
})
