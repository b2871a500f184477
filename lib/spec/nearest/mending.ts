import type { Revision } from '@/lib/protocol/revisions'
import type { Shape } from '@/lib/protocol/shapes/shape'
import type { Edit } from './edit'
import { placeholder, type Known } from './placeholder'
import { describeShape } from './shape-facts'

/** A message being made to conform: what was done so far. */
export type Mending = {
  readonly revision: Revision
  readonly known: Known
  readonly edits: Edit[]
  /** Makes an inner value conform; returns the value itself where it does. */
  readonly mend: (shape: Shape, value: unknown, path: string, mending: Mending) => unknown
}

/** What belongs in the place of a value that says nothing of use. */
export const standIn = (shape: Shape, path: string, { revision, known }: Mending): unknown =>
  placeholder(shape, path, revision, known)

/** Notes that `to` stands where `from` stood: the same thing in another type, or something else. */
export const exchanged = (
  mending: Mending,
  shape: Shape,
  path: string,
  kind: 'convert' | 'replace',
  from: unknown,
  to: unknown,
): void => {
  mending.edits.push({ path, kind, from, to, why: describeShape(shape, mending.revision) })
}

/** The value as it is meant, if that can be told, else what belongs in its place. */
export const convertedOr = (
  mending: Mending,
  shape: Shape,
  path: string,
  value: unknown,
  converted: unknown,
): unknown => {
  const to = converted ?? standIn(shape, path, mending)
  const sameType = typeof converted === typeof value && typeof value !== 'object'
  exchanged(mending, shape, path, converted === undefined || sameType ? 'replace' : 'convert', value, to)
  return to
}
