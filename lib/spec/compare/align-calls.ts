import { commonSubsequence, increasing } from './subsequence'

/** A call's fingerprints, the most telling first: all of it; what was asked; only what it is about. */
export type CallPrints = readonly [whole: string, asked: string, about: string]

export type AlignedCalls = { readonly left?: number; readonly right?: number }

/** Calls of both sides up to which the longest common subsequence is found exactly. */
const MOST_EXACT = 500

type Pairs = readonly (readonly [left: number, right: number])[]

/** The nth call of a kind is the nth of the other side; of those, the most that kept their order. O(n log n). */
const byOccurrence = (left: readonly string[], right: readonly string[]): Pairs => {
  const places = new Map<string, number[]>()
  for (const [index, print] of right.entries()) {
    const list = places.get(print)
    if (list) list.push(index)
    else places.set(print, [index])
  }
  const used = new Map<string, number>()
  const both = left.flatMap((print, index): [number, number][] => {
    const nth = used.get(print) ?? 0
    const other = places.get(print)?.[nth]
    if (other === undefined) return []
    used.set(print, nth + 1)
    return [[index, other]]
  })
  const kept = increasing(both.map(([, other]) => other))
  return both.filter((_pair, index) => kept.has(index))
}

const common = (left: readonly string[], right: readonly string[]): Pairs =>
  Math.max(left.length, right.length) <= MOST_EXACT ? commonSubsequence(left, right) : byOccurrence(left, right)

type Run = { readonly prints: readonly CallPrints[]; readonly from: number; readonly to: number }

/** What both runs have by one print pairs off, and what lies between by the next. */
const align = (left: Run, right: Run, level: 1 | 2, found: AlignedCalls[]): void => {
  if (left.from === left.to && right.from === right.to) return
  const of = ({ prints, from, to }: Run): string[] => prints.slice(from, to).map((print) => print[level])
  const pairs = left.from < left.to && right.from < right.to ? common(of(left), of(right)) : []
  let [l, r] = [left.from, right.from]
  const between = (one: number, other: number): void => {
    if (level === 1) align({ ...left, from: l, to: one }, { ...right, from: r, to: other }, 2, found)
    else {
      for (let index = l; index < one; index++) found.push({ left: index })
      for (let index = r; index < other; index++) found.push({ right: index })
    }
  }
  for (const [atLeft, atRight] of pairs) {
    const [one, other] = [left.from + atLeft, right.from + atRight]
    between(one, other)
    found.push({ left: one, right: other })
    l = one + 1
    r = other + 1
  }
  between(left.to, right.to)
}

/** Pairs found between two yields. */
const SLICE = 256

/** {@link alignCalls} in slices. */
export function* aligningCalls(
  left: readonly CallPrints[],
  right: readonly CallPrints[],
): Generator<undefined, readonly AlignedCalls[]> {
  const found: AlignedCalls[] = []
  const print = ([whole]: CallPrints): string => whole
  const pairs = common(left.map(print), right.map(print))
  yield
  let [l, r] = [0, 0]
  for (const [index, [one, other]] of [...pairs, [left.length, right.length] as const].entries()) {
    align({ prints: left, from: l, to: one }, { prints: right, from: r, to: other }, 1, found)
    if (index < pairs.length) found.push({ left: one, right: other })
    l = one + 1
    r = other + 1
    if (index % SLICE === 0) yield
  }
  return found
}

/**
 * Which calls of two sessions are the same ones, in order: first those that are alike in all, between them those that
 * asked the same, between these those about the same; the rest is of one side alone.
 */
export const alignCalls = (left: readonly CallPrints[], right: readonly CallPrints[]): readonly AlignedCalls[] => {
  const aligning = aligningCalls(left, right)
  for (;;) {
    const { done, value } = aligning.next()
    if (done) return value
  }
}
