import type { Shape } from './shape'

export type FaultKind = 'missing' | 'type' | 'value' | 'format' | 'range' | 'extra'

/** One place where a value does not have its shape. */
export type ShapeFault = {
  /** RFC 6901 pointer to what is wrong, or to where the missing member belongs; `''` is the whole value. */
  readonly path: string
  readonly kind: FaultKind
  /** What belongs there, in plain words. */
  readonly expected: string
  /** Ids of the nearest marked node or member on the way up; empty where none is. */
  readonly requirements: readonly string[]
  /** The node that is violated; for `missing`, the shape of the member. */
  readonly shape: Shape
  /** Only the text of the spec forbids this; its schema lets it through. */
  readonly beyondSchema?: true
}

export type ShapeVerdict = {
  readonly faults: readonly ShapeFault[]
  /** Every requirement that was decided: marked on something present, or missing though required. */
  readonly visited: ReadonlySet<string>
}
