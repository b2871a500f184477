import { TYPED_ERRORS } from './errors'
import { SERVER_MESSAGES } from './messages'
import type { Marks, Member, Shape } from './shape'
import { wholeError } from './whole'

const idsOf = ({ requirements = [], here = [], detail = [] }: Marks): string[] =>
  [...requirements, ...here, ...detail].map((requirement) =>
    typeof requirement === 'string' ? requirement : requirement.id,
  )

const membersOf = (shape: Shape): readonly Member[] =>
  shape.kind === 'object' ? Object.values(shape.members).flat() : []

const childrenOf = (shape: Shape): readonly Shape[] => {
  switch (shape.kind) {
    case 'array':
      return [shape.items]
    case 'record':
      return [shape.values]
    case 'union':
      return shape.branches
    case 'dated':
      return shape.shapes
    case 'stricter':
      return [shape.lax, shape.strict]
    default:
      return membersOf(shape).map((member) => member.shape)
  }
}

/** Every requirement that some shape of a server's message decides, whatever the revision. */
export const annotatedRequirements = (): ReadonlySet<string> => {
  const { requests, notifications, results, taskResults } = SERVER_MESSAGES
  const messages = [requests, notifications, results, taskResults].flatMap((shapes) => [...shapes.values()])
  const seen = new Set<Shape>()
  const ids = new Set<string>()
  const visit = (shape: Shape): void => {
    if (seen.has(shape)) return
    seen.add(shape)
    for (const id of [shape, ...membersOf(shape)].flatMap(idsOf)) ids.add(id)
    childrenOf(shape).forEach(visit)
  }
  for (const shape of [...messages, wholeError(), ...Array.from(TYPED_ERRORS.values(), (typed) => wholeError(typed))])
    visit(shape)
  return ids
}
