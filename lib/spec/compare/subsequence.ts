/** Cells of the table beyond which entries are paired by their place. */
const MOST_CELLS = 250_000

type Pairs = readonly (readonly [left: number, right: number])[]

/** Lengths of the longest common subsequences of what is left of both lists from each place on. */
const lengths = (left: readonly string[], right: readonly string[]): Uint32Array => {
  const width = right.length + 1
  const table = new Uint32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const down = table[(i + 1) * width + j] ?? 0
      const across = table[i * width + j + 1] ?? 0
      table[i * width + j] = left[i] === right[j] ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, across)
    }
  return table
}

const inTable = (left: readonly string[], right: readonly string[]): Pairs => {
  const width = right.length + 1
  const table = lengths(left, right)
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) pairs.push([i++, j++])
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}

/** Indexes of entries that both lists have in the same order; bounded: of long lists that differ much, by place. */
export const commonSubsequence = (left: readonly string[], right: readonly string[]): Pairs => {
  const shorter = Math.min(left.length, right.length)
  let head = 0
  while (head < shorter && left[head] === right[head]) head++
  let tail = 0
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++
  const [one, other] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)]
  const middle: Pairs =
    one.length * other.length <= MOST_CELLS
      ? inTable(one, other)
      : one.flatMap((entry, index) => (entry === other[index] ? [[index, index] as const] : []))
  return [
    ...Array.from({ length: head }, (_, index) => [index, index] as const),
    ...middle.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, index) => [left.length - tail + index, right.length - tail + index] as const),
  ]
}

/** Indexes of a longest increasing subsequence: what kept its order. O(n log n). */
export const increasing = (numbers: readonly number[]): ReadonlySet<number> => {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? ends[low - 1] : undefined)
    ends[low] = index
  }
  const kept = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at)
  return kept
}
