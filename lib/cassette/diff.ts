import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'

/** One place in which two JSON values differ. */
export type Difference = {
  /** JSON pointer (RFC 6901); empty for the whole value. */
  readonly path: string
} & (
  | { readonly kind: 'added'; readonly actual: unknown }
  | { readonly kind: 'removed'; readonly expected: unknown }
  | { readonly kind: 'changed'; readonly expected: unknown; readonly actual: unknown }
)

export type JsonDiff = {
  readonly differences: readonly Difference[]
  /** There may be more: the values are too large, or differ in too many places. */
  readonly more: boolean
}

const MOST_DIFFERENCES = 200
/** Values looked at before giving up. */
const MOST_STEPS = 100_000

class Comparison {
  readonly differences: Difference[] = []
  private steps = 0

  isFull(): boolean {
    return this.steps >= MOST_STEPS || this.differences.length >= MOST_DIFFERENCES
  }

  compare(expected: unknown, actual: unknown, path: string): void {
    if (this.isFull() || this.equal(expected, actual) || this.isFull()) return
    if (Array.isArray(expected) && Array.isArray(actual)) this.compareLists(expected, actual, path)
    else if (isObject(expected) && isObject(actual)) this.compareObjects(expected, actual, path)
    else this.note({ path, kind: 'changed', expected, actual })
  }

  private compareObjects(expected: Record<string, unknown>, actual: Record<string, unknown>, path: string): void {
    for (const key of Object.keys(expected)) {
      const at = pointerTo(path, key)
      if (Object.hasOwn(actual, key)) this.compare(expected[key], actual[key], at)
      else this.note({ path: at, kind: 'removed', expected: expected[key] })
    }
    for (const key of Object.keys(actual))
      if (!Object.hasOwn(expected, key)) this.note({ path: pointerTo(path, key), kind: 'added', actual: actual[key] })
  }

  /** Equal ends are set aside, so that one entry more or less is one difference. */
  private compareLists(expected: readonly unknown[], actual: readonly unknown[], path: string): void {
    const shorter = Math.min(expected.length, actual.length)
    let head = 0
    while (head < shorter && this.equal(expected[head], actual[head])) head++
    let tail = 0
    while (tail < shorter - head && this.equal(expected.at(-1 - tail), actual.at(-1 - tail))) tail++
    const paired = shorter - tail
    for (let index = head; index < paired; index++) this.compare(expected[index], actual[index], pointerTo(path, index))
    for (let index = paired; index < expected.length - tail && !this.isFull(); index++)
      this.note({ path: pointerTo(path, index), kind: 'removed', expected: expected[index] })
    for (let index = paired; index < actual.length - tail && !this.isFull(); index++)
      this.note({ path: pointerTo(path, index), kind: 'added', actual: actual[index] })
  }

  private equal(one: unknown, other: unknown): boolean {
    if (this.steps++ >= MOST_STEPS) return false
    if (one === other) return true
    if (Array.isArray(one) && Array.isArray(other))
      return one.length === other.length && one.every((entry, index) => this.equal(entry, other[index]))
    if (!isObject(one) || !isObject(other)) return false
    const keys = Object.keys(one)
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && this.equal(one[key], other[key]))
    )
  }

  private note(difference: Difference): void {
    if (!this.isFull()) this.differences.push(difference)
  }
}

/**
 * Where `actual` differs from `expected`, in the order of reading. The order of members is no difference. Costs are
 * bounded: `more` says when not all of it was compared.
 */
export const diffJson = (expected: unknown, actual: unknown): JsonDiff => {
  const comparison = new Comparison()
  comparison.compare(expected, actual, '')
  return { differences: comparison.differences, more: comparison.isFull() }
}
