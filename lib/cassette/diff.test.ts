import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/protocol/canonical'
import { diffJson } from './diff'

/** The differences as a person reads them: `path: expected → actual`. */
const lines = (expected: unknown, actual: unknown): string[] =>
  diffJson(expected, actual).differences.map((difference) => {
    const from = difference.kind === 'added' ? '∅' : JSON.stringify(difference.expected)
    const to = difference.kind === 'removed' ? '∅' : JSON.stringify(difference.actual)
    return `${difference.path}: ${from} → ${to}`
  })

describe('The difference between two values', () => {
  it.each<[unknown, unknown, string[]]>([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, []],
    [1, 2, [': 1 → 2']],
    [{ a: 1 }, [1], [': {"a":1} → [1]']],
    [{ a: 1 }, { a: 2 }, ['/a: 1 → 2']],
    [{ a: 1 }, { b: 1 }, ['/a: 1 → ∅', '/b: ∅ → 1']],
    [{ a: null }, {}, ['/a: null → ∅']],
    [{ a: { b: { c: [1] } } }, { a: { b: { c: [2] } } }, ['/a/b/c/0: 1 → 2']],
    [[1, 2, 3], [1, 9, 2, 3], ['/1: ∅ → 9']],
    [[1, 9, 2, 3], [1, 2, 3], ['/1: 9 → ∅']],
    [[{ a: 1 }, { b: 1 }], [{ a: 2 }, { b: 1 }], ['/0/a: 1 → 2']],
    [[1, 2], [], ['/0: 1 → ∅', '/1: 2 → ∅']],
    [{ 'a/b~': 1 }, { 'a/b~': 2 }, ['/a~1b~0: 1 → 2']],
  ])('%j and %j', (expected, actual, shown) => {
    expect(lines(expected, actual)).toEqual(shown)
  })

  it('is none exactly where they are the same but for the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (one, other) => {
        expect(diffJson(one, other).differences.length === 0).toBe(canonicalJson(one) === canonicalJson(other))
        expect(diffJson(one, one)).toEqual({ differences: [], more: false })
      }),
    )
  })
})

describe('A difference too large to show', () => {
  it('is cut off, and says so', () => {
    const list = (text: string): string[] => Array.from({ length: 1_000 }, (_, index) => `${text}${index}`)
    const { differences, more } = diffJson(list('a'), list('b'))
    expect({ shown: differences.length, more }).toEqual({ shown: 200, more: true })
  })

  it('is not looked for without end', () => {
    const big = (last: number) =>
      Array.from({ length: 300 }, (_, x) => Array.from({ length: 1_000 }, (_, y) => x * y + last))
    expect(diffJson(big(0), big(0))).toEqual({ differences: [], more: true })
  })
})
