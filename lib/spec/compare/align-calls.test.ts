import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignCalls, type CallPrints } from './align-calls'

/** A call as `tool(asked)=result`. */
const prints = (text: string): CallPrints => {
  const [asked = '', about = ''] = [/^[^=]*/.exec(text)?.[0], /^\w*/.exec(text)?.[0]]
  return [text, asked, about]
}

const told = (left: readonly string[], right: readonly string[]): string[] =>
  alignCalls(left.map(prints), right.map(prints)).map(
    (pair) =>
      `${pair.left === undefined ? '–' : (left[pair.left] ?? '')} | ${pair.right === undefined ? '–' : (right[pair.right] ?? '')}`,
  )

describe('The calls of two sessions', () => {
  it('are paired by all of them, then by what was asked, then by what they are about', () => {
    expect(told(['a(1)=1', 'b(1)=1', 'c(1)=1'], ['a(1)=1', 'b(1)=2', 'd()=1', 'c(2)=1'])).toEqual([
      'a(1)=1 | a(1)=1',
      'b(1)=1 | b(1)=2',
      '– | d()=1',
      'c(1)=1 | c(2)=1',
    ])
  })

  it('that are alike in all are not given to a neighbour that only asks the same', () => {
    expect(told(['a(1)=1', 'a(1)=2', 'a(1)=3'], ['a(1)=2', 'a(1)=3'])).toEqual([
      'a(1)=1 | –',
      'a(1)=2 | a(1)=2',
      'a(1)=3 | a(1)=3',
    ])
  })

  it('that one side alone has stand where they were made', () => {
    expect(told(['a()=1', 'x()=1', 'b()=1'], ['a()=1', 'b()=1', 'y()=1'])).toEqual([
      'a()=1 | a()=1',
      'x()=1 | –',
      'b()=1 | b()=1',
      '– | y()=1',
    ])
  })

  it('may be thousands', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `t${index % 7}(${index % 50})=${index}`)
    const fewer = many.filter((_, index) => index !== 9_000)
    const found = alignCalls(many.map(prints), fewer.map(prints))
    expect(found.filter((pair) => pair.left === undefined || pair.right === undefined)).toEqual([{ left: 9_000 }])
  })

  it('are each in exactly one pair, in order on both sides', () => {
    const call = fc
      .tuple(fc.constantFrom('a', 'b'), fc.nat(2), fc.nat(1))
      .map(([name, asked, end]) => `${name}(${asked})=${end}`)
    fc.assert(
      fc.property(fc.array(call), fc.array(call), (left, right) => {
        const found = alignCalls(left.map(prints), right.map(prints))
        expect(found.flatMap((pair) => pair.left ?? [])).toEqual(left.map((_, index) => index))
        expect(found.flatMap((pair) => pair.right ?? [])).toEqual(right.map((_, index) => index))
        for (const pair of found)
          if (pair.left !== undefined && pair.right !== undefined)
            expect(prints(left[pair.left] ?? '')[2]).toBe(prints(right[pair.right] ?? '')[2])
      }),
    )
  })
})
