import type { Revision } from '@/lib/protocol/revisions'
import type { Dates, Member, ObjectShape, Requirement, Shape, SolidShape, StricterShape, UnionShape } from './shape'

/** A member as one revision has it. */
export type MemberAt = {
  readonly name: string
  readonly shape: Shape
  readonly presence: Member['presence']
  readonly requirements: readonly string[]
  /** As `requirements`, for the member itself and not for what is inside it. */
  readonly here: readonly string[]
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

/** What the shape stands for in the revision, with the requirements of what was looked through. */
export const shapeAt = (
  shape: Shape,
  revision: Revision,
): { readonly shape: SolidShape | StricterShape; readonly requirements: readonly string[] } | undefined => {
  if (!existsAt(shape, revision)) return undefined
  const requirements = idsAt(shape.requirements, revision)
  if (shape.kind !== 'dated') return { shape, requirements }
  const first = shape.shapes.find((alternative) => existsAt(alternative, revision))
  const found = first && shapeAt(first, revision)
  return found && { shape: found.shape, requirements: [...requirements, ...found.requirements] }
}

/** The members that an object has in the revision. */
export const membersAt = ({ members }: ObjectShape, revision: Revision): readonly MemberAt[] =>
  Object.entries(members).flatMap(([name, versions]) => {
    const member = [versions].flat().find((version) => within(revision, version) && existsAt(version.shape, revision))
    if (member === undefined) return []
    const { shape, presence } = member
    const requirements = idsAt(member.requirements, revision)
    return { name, shape, presence, requirements, here: idsAt(member.here, revision) }
  })

/** The branches that a union has in the revision. */
export const branchesAt = ({ branches }: UnionShape, revision: Revision): readonly Shape[] =>
  branches.filter((branch) => existsAt(branch, revision))
