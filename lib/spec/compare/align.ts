import { jsonKind } from '@/lib/protocol/shapes/branch'
import { isObject } from '@/lib/protocol/json'
import type { Fingerprints } from './fingerprint'
import { identities } from './identity'
import { commonSubsequence, increasing } from './subsequence'

/** Two entries that are the same one, or one that only one side has; `moved` when others changed places with it. */
export type Pair = { readonly left?: number; readonly right?: number; readonly moved?: true }

const byIdentity = (left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): readonly Pair[] => {
  const both = [...left].flatMap(([identity, at]) => {
    const other = right.get(identity)
    return other === undefined ? [] : [{ left: at, right: other }]
  })
  const inOrder = increasing(both.map((pair) => pair.right))
  const pairs: Pair[] = both.map((pair, index) => (inOrder.has(index) ? pair : { ...pair, moved: true }))
  for (const [identity, at] of left) if (!right.has(identity)) pairs.push({ left: at })
  for (const [identity, at] of right) if (!left.has(identity)) pairs.push({ right: at })
  return pairs
}

/** What is told apart before the rest: a text and an image are never the same entry changed. */
const sort = (entry: unknown): string => {
  const type = isObject(entry) ? entry['type'] : undefined
  return `${jsonKind(entry)} ${typeof type === 'string' ? type : ''}`
}

type Run = { readonly list: readonly unknown[]; readonly from: number; readonly to: number }

/** Between two entries that both sides have: what stands there, by its sort and order. */
const between = (left: Run, right: Run, pairs: Pair[]): void => {
  let at = right.from
  for (let index = left.from; index < left.to; index++) {
    if (at < right.to && sort(left.list[index]) === sort(right.list[at])) pairs.push({ left: index, right: at++ })
    else pairs.push({ left: index })
  }
  for (; at < right.to; at++) pairs.push({ right: at })
}

const bySequence = (left: readonly unknown[], right: readonly unknown[], prints: Fingerprints): readonly Pair[] => {
  const common = commonSubsequence(
    left.map((entry) => prints.of(entry)),
    right.map((entry) => prints.of(entry)),
  )
  const pairs: Pair[] = []
  let [l, r] = [0, 0]
  for (const [atLeft, atRight] of [...common, [left.length, right.length] as const]) {
    between({ list: left, from: l, to: atLeft }, { list: right, from: r, to: atRight }, pairs)
    if (atLeft < left.length) pairs.push({ left: atLeft, right: atRight })
    l = atLeft + 1
    r = atRight + 1
  }
  return pairs
}

/** Which entries of two lists are the same: by what names them, where all have a name; else by what they hold. */
export const alignLists = (
  left: readonly unknown[],
  right: readonly unknown[],
  prints: Fingerprints,
): readonly Pair[] => {
  const [one, other] = [identities(left), identities(right)]
  const named = one !== undefined && other !== undefined && one.size + other.size > 0
  return named ? byIdentity(one, other) : bySequence(left, right, prints)
}
