import { marked, type Member, type Members, type ObjectShape, type Shape } from './shape'

const NONE = { requirements: [], here: [], detail: [] } as const

const memberOf = (member: Member): Member => ({ ...member, ...NONE, shape: unownedShape(member.shape) })

const unownedShape = (shape: Shape): Shape => (shape.kind === 'object' ? unowned(shape) : marked(shape, NONE))

/** The object where it stands for something else, whose own requirements decide: without those of its members. */
export const unowned = (shape: ObjectShape): ObjectShape => {
  const members: Members = Object.fromEntries(
    Object.entries(shape.members).map(([name, versions]) => [name, [versions].flat().map(memberOf)]),
  )
  return { ...marked(shape, NONE), members }
}
