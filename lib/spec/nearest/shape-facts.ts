import type { Revision } from '@/lib/protocol/revisions'
import * as at from '@/lib/protocol/shapes/at-revision'
import * as branch from '@/lib/protocol/shapes/branch'
import * as words from '@/lib/protocol/shapes/describe'
import type { ObjectShape, Shape, UnionShape } from '@/lib/protocol/shapes/shape'

/** Asked for each of thousands of entries, told once for each shape and revision. */
const once = <S extends Shape, T>(tell: (shape: S, revision: Revision) => T) => {
  const told = new WeakMap<S, Map<Revision, T>>()
  return (shape: S, revision: Revision): T => {
    const known = told.get(shape) ?? new Map<Revision, T>()
    told.set(shape, known)
    const fact = known.get(revision) ?? tell(shape, revision)
    known.set(revision, fact)
    return fact
  }
}

export const branchesOf = once<UnionShape, readonly Shape[]>(at.branchesAt)
export const kindsOf = once<Shape, readonly branch.JsonKind[]>(branch.kindsOf)
export const signsOf = once<Shape, readonly branch.Sign[]>(branch.signsOf)
export const describeShape = once<Shape, string>(words.describeShape)

/** The members of an object, also by name, and those that it must have. */
export const membersOf = once((shape: ObjectShape, revision) => {
  const all = at.membersAt(shape, revision)
  return {
    all,
    byName: new Map(all.map((member) => [member.name, member])),
    required: all.filter(({ presence }) => presence === 'required'),
  }
})
