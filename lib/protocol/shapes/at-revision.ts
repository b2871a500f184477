import type { Revision } from '@/lib/protocol/revisions'
import type {
  Dates,
  Marks,
  Member,
  ObjectShape,
  Requirement,
  Shape,
  SolidShape,
  StricterShape,
  UnionShape,
} from './shape'

/** A member as one revision has it. */
export type MemberAt = {
  readonly name: string
  readonly shape: Shape
  readonly presence: Member['presence']
  readonly owners: Owners
}

/** The ids of `Marks` that count in one revision. */
export type Owners = {
  readonly requirements: readonly string[]
  readonly here: readonly string[]
  readonly detail: readonly string[]
}

const within = (revision: Revision, { since, until }: Dates): boolean =>
  (since === undefined || revision >= since) && (until === undefined || revision <= until)

/** Whether the revision has this shape at all: not where its dates, or those of every alternative, exclude it. */
export const existsAt = (shape: Shape, revision: Revision): boolean =>
  within(revision, shape) &&
  (shape.kind !== 'dated' || shape.shapes.some((alternative) => existsAt(alternative, revision)))

const idsAt = (requirements: readonly Requirement[] = [], revision: Revision): readonly string[] =>
  requirements.flatMap((requirement) => {
    if (typeof requirement === 'string') return requirement
    return within(revision, requirement) ? requirement.id : []
  })

/** The requirements that a node or member decides in the revision. */
export const ownersAt = ({ requirements, here, detail }: Marks, revision: Revision): Owners => ({
  requirements: idsAt(requirements, revision),
  here: idsAt(here, revision),
  detail: idsAt(detail, revision),
})

/** What the shape stands for in the revision; undefined where the revision has no such thing. */
export const shapeAt = (shape: Shape, revision: Revision): SolidShape | StricterShape | undefined => {
  if (!existsAt(shape, revision)) return undefined
  if (shape.kind !== 'dated') return shape
  const first = shape.shapes.find((alternative) => existsAt(alternative, revision))
  return first && shapeAt(first, revision)
}

/** The members that an object has in the revision. */
export const membersAt = ({ members }: ObjectShape, revision: Revision): readonly MemberAt[] =>
  Object.entries(members).flatMap(([name, versions]) => {
    const member = [versions].flat().find((version) => within(revision, version) && existsAt(version.shape, revision))
    if (member === undefined) return []
    const { shape, presence } = member
    return { name, shape, presence, owners: ownersAt(member, revision) }
  })

/** The branches that a union has in the revision. */
export const branchesAt = ({ branches }: UnionShape, revision: Revision): readonly Shape[] =>
  branches.filter((branch) => existsAt(branch, revision))
