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

/** One level: what both runs have pairs off, and what lies between is left to the next level. */
const align = (left: Run, right: Run, level: 0 | 1 | 2, found: AlignedCalls[]): void => {
  const of = ({ prints, from, to }: Run): string[] => prints.slice(from, to).map((print) => print[level])
  const pairs = left.from < left.to && right.from < right.to ? common(of(left), of(right)) : []
  let [l, r] = [left.from, right.from]
  for (const [one, other] of [...pairs, undefined].map(
    (pair) => [pair ? left.from + pair[0] : left.to, pair ? right.from + pair[1] : right.to] as const,
  )) {
    const [before, after] = [
      { ...left, from: l, to: one },
      { ...right, from: r, to: other },
    ]
    if (level < 2) align(before, after, level === 0 ? 1 : 2, found)
    else {
      for (let index = l; index < one; index++) found.push({ left: index })
      for (let index = r; index < other; index++) found.push({ right: index })
    }
    if (one < left.to && other < right.to) found.push({ left: one, right: other })
    l = one + 1
    r = other + 1
  }
}

/**
 * Which calls of two sessions are the same ones, in order: first those that are alike in all, between them those that
 * asked the same, between these those about the same; the rest is of one side alone.
 */
export const alignCalls = (left: readonly CallPrints[], right: readonly CallPrints[]): readonly AlignedCalls[] => {
  const found: AlignedCalls[] = []
  align({ prints: left, from: 0, to: left.length }, { prints: right, from: 0, to: right.length }, 0, found)
  return found
}
