/** One place in which two values differ. */
export type Change = {
  /** JSON pointer (RFC 6901), into the left value; for `added`, into the right one. Empty for the whole value. */
  readonly path: string
  /** `moved`: the same entry of a list in another place; `left` and `right` are its indexes. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly left?: unknown
  readonly right?: unknown
}

export type Comparison = {
  readonly changes: readonly Change[]
  /** There may be more: the values are too large, or differ in too many places. */
  readonly more: boolean
}
