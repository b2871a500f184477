import { isObject } from '@/lib/protocol/json'
import { pointerTo } from '@/lib/protocol/pointer'
import { shapeAt } from '@/lib/protocol/shapes/at-revision'
import { agrees, jsonKind } from '@/lib/protocol/shapes/branch'
import { checkShape } from '@/lib/protocol/shapes/check'
import type { Shape, UnionShape } from '@/lib/protocol/shapes/shape'
import type { Edit } from './edit'
import type { Mending } from './mending'
import { branchesOf, kindsOf, membersOf, signsOf } from './shape-facts'

type Trial = {
  readonly value: unknown
  readonly edits: readonly Edit[]
  /** What the value shows does not rule the branch out. */
  readonly agrees: boolean
  /** The value itself was given up. */
  readonly lost: boolean
  /** Members of the value that the branch knows. */
  readonly shared: number
  /** What is known to belong in a place that the value leaves empty is not the branch's. */
  readonly contradicts: boolean
}

const knownMembers = (given: Shape, value: unknown, mending: Mending): number => {
  const shape = shapeAt(given, mending.revision)
  if (shape?.kind === 'stricter') return knownMembers(shape.strict, value, mending)
  if (shape?.kind !== 'object' || !isObject(value)) return 0
  return membersOf(shape, mending.revision).all.filter(
    ({ name, presence }) => presence !== 'forbidden' && Object.hasOwn(value, name),
  ).length
}

const attempt = (branch: Shape, value: unknown, path: string, mending: Mending): Trial => {
  const edits: Edit[] = []
  const mended = mending.mend(branch, value, path, { ...mending, edits })
  const signs = signsOf(branch, mending.revision)
  return {
    value: mended,
    edits,
    agrees: agrees(value, signs),
    lost: edits.some((edit) => edit.path === path && edit.kind === 'replace'),
    shared: knownMembers(branch, value, mending),
    contradicts: signs.some(({ name, values }) => {
      const known = mending.known(pointerTo(path, name))
      const isOpen = isObject(value) && !Object.hasOwn(value, name)
      return isOpen && known !== undefined && !(values as readonly unknown[]).includes(known)
    }),
  }
}

const byNearness = (one: Trial, other: Trial): number =>
  Number(one.lost) - Number(other.lost) || one.edits.length - other.edits.length || other.shared - one.shared

/** What a value says it is, is believed, unless one step makes it something else. */
const nearest = (trials: readonly Trial[]): Trial | undefined => {
  const usual = Math.max(...trials.filter((trial) => !trial.contradicts).map(({ shared }) => shared))
  const likely = trials.filter((trial) => !trial.contradicts || trial.shared > usual)
  const sorted = (likely.length > 0 ? likely : trials).toSorted(byNearness)
  const believed = sorted.find((trial) => trial.agrees)
  const [first] = sorted
  return believed && (first?.edits.length !== 1 || believed.edits.length === 1) ? believed : first
}

/** Past so many edits nobody asks which are the fewest: what the value says it is, or the first, will do. */
const MANY = 1_000

const worthTrying = (branches: readonly Shape[], value: unknown, { edits, revision }: Mending): readonly Shape[] => {
  if (edits.length < MANY) return branches
  const likely = branches.find((branch) => agrees(value, signsOf(branch, revision))) ?? branches[0]
  return likely ? [likely] : []
}

/** Any branch that the value fits; else the branch that takes the fewest edits. */
export const mendUnion = (shape: UnionShape, value: unknown, path: string, mending: Mending): unknown => {
  const { revision } = mending
  if (checkShape(shape, value, revision).faults.length === 0) return value
  const branches = branchesOf(shape, revision)
  const kind = jsonKind(value)
  const able = branches.filter((branch) => kindsOf(branch, revision).includes(kind))
  const best = nearest(
    worthTrying(able.length > 0 ? able : branches, value, mending).map((branch) =>
      attempt(branch, value, path, mending),
    ),
  )
  if (!best) return value
  for (const edit of best.edits) mending.edits.push(edit)
  return best.value
}
