import { type Revision, REVISIONS } from '@/lib/protocol/revisions'
import { branchesAt, membersAt, type Owners, ownersAt, shapeAt } from './at-revision'
import { TYPED_ERRORS } from './errors'
import { SERVER_MESSAGES } from './messages'
import type { Shape } from './shape'
import { wholeError } from './whole'

const childrenOf = (given: Shape, revision: Revision): readonly Shape[] => {
  if (given.kind === 'dated') return [shapeAt(given, revision) ?? []].flat()
  switch (given.kind) {
    case 'array':
      return [given.items]
    case 'record':
      return [given.values]
    case 'union':
      return branchesAt(given, revision)
    case 'stricter':
      return [given.lax, given.strict]
    case 'object':
      return membersAt(given, revision).map(({ shape }) => shape)
    default:
      return []
  }
}

const ownersIn = (shape: Shape, revision: Revision): readonly Owners[] => [
  ownersAt(shape, revision),
  ...(shape.kind === 'object' ? membersAt(shape, revision).map(({ owners }) => owners) : []),
]

const serverMessages = (): readonly Shape[] => {
  const { requests, notifications, results, taskResults } = SERVER_MESSAGES
  return [
    ...[requests, notifications, results, taskResults].flatMap((shapes) => [...shapes.values()]),
    wholeError(),
    ...Array.from(TYPED_ERRORS.values(), wholeError),
  ]
}

const markedAt = (revision: Revision): ReadonlySet<string> => {
  const seen = new Set<Shape>()
  const ids = new Set<string>()
  const visit = (shape: Shape): void => {
    if (seen.has(shape) || shapeAt(shape, revision) === undefined) return
    seen.add(shape)
    for (const { requirements, here, detail } of ownersIn(shape, revision))
      for (const id of [...requirements, ...here, ...detail]) ids.add(id)
    for (const child of childrenOf(shape, revision)) visit(child)
  }
  serverMessages().forEach(visit)
  return ids
}

/** Every requirement that some shape of a server's message decides, in these revisions or in any. */
export const annotatedRequirements = (revisions: readonly Revision[] = REVISIONS): ReadonlySet<string> =>
  new Set(revisions.flatMap((revision) => [...markedAt(revision)]))
