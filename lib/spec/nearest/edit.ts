/** One step from a message to the nearest one that conforms. */
export type Edit = {
  /** RFC 6901 pointer into the form; for `remove`, into the message as it was. */
  readonly path: string
  /** `convert` keeps the meaning, `replace` does not; `rename` keeps the value. */
  readonly kind: 'add' | 'remove' | 'replace' | 'rename' | 'convert'
  /** What stood there; for `rename`, the old name. Absent for `add`. */
  readonly from?: unknown
  /** What stands there now; for `rename`, the new name. Absent for `remove`. */
  readonly to?: unknown
  /** What the shape, or a rule, asks for, in plain words. */
  readonly why?: string
}

/** A message as it should have been: `value` is the message itself where there was nothing to edit. */
export type Form = { readonly value: unknown; readonly edits: readonly Edit[] }
