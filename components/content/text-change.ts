/** Texts longer than this are shown whole, not taken apart. */
const LONG = 4_000

export type TextChange = {
  readonly before: string
  readonly removed: string
  readonly added: string
  readonly after: string
}

/** What two texts have in common at both ends, and what differs between; undefined where it is not worth it. */
export const textChange = (expected: unknown, actual: unknown): TextChange | undefined => {
  if (typeof expected !== 'string' || typeof actual !== 'string') return undefined
  const one = Array.from(expected.slice(0, LONG + 1))
  const other = Array.from(actual.slice(0, LONG + 1))
  if (one.length > LONG || other.length > LONG) return undefined
  const shorter = Math.min(one.length, other.length)
  let head = 0
  while (head < shorter && one[head] === other[head]) head++
  let tail = 0
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  if (head + tail === 0) return undefined
  return {
    before: one.slice(0, head).join(''),
    removed: one.slice(head, one.length - tail).join(''),
    added: other.slice(head, other.length - tail).join(''),
    after: one.slice(one.length - tail).join(''),
  }
}
