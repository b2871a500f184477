import type { Member, Members, ObjectShape, Shape } from './shape'

const bare = <M extends Member | Shape>({ requirements: _, here: __, detail: ___, ...rest }: M) => rest

const memberOf = (member: Member): Member => ({ ...bare(member), shape: unownedShape(member.shape) })

const unownedShape = (shape: Shape): Shape => (shape.kind === 'object' ? unowned(shape) : bare(shape))

/** The object where it stands for something else, whose own requirements decide: without those of its members. */
export const unowned = (shape: ObjectShape): ObjectShape => {
  const members: Members = Object.fromEntries(
    Object.entries(shape.members).map(([name, versions]) => [name, [versions].flat().map(memberOf)]),
  )
  return { ...bare(shape), members }
}
