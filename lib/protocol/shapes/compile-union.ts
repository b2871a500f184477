import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { branchesAt } from './at-revision'
import { agrees, type JsonKind, jsonKind, kindsOf, type Sign, JSON_KINDS, sharedSigns, signsOf } from './branch'
import { type Check, type Compile, keep, owning, report, type Run } from './run'
import { literal, type UnionShape } from './shape'
import type { ShapeFault } from './verdict'

type Branch = { readonly check: Check; readonly kinds: readonly JsonKind[]; readonly signs: readonly Sign[] }

/** A member that is missing, or is there and must not be, tells more against a branch than what is wrong inside one. */
const weight = (faults: readonly ShapeFault[]): number =>
  faults.reduce((sum, { kind }) => sum + (kind === 'missing' || kind === 'extra' ? 8 : 1), 0)

/** Tries each branch apart, and keeps what the first that fits found, else the one with the least against it. */
const tryAll = (branches: readonly Branch[], value: unknown, run: Run): void => {
  const { faults, visited } = run
  let best: { readonly faults: ShapeFault[]; readonly visited: Set<string> } | undefined
  for (const { check } of branches) {
    run.faults = []
    run.visited = new Set()
    check(value, run)
    if (best === undefined || weight(run.faults) < weight(best.faults)) {
      best = { faults: run.faults, visited: run.visited }
    }
    if (best.faults.length === 0) break
  }
  run.faults = faults
  run.visited = visited
  for (const fault of best?.faults ?? []) keep(run, fault)
  for (const id of best?.visited ?? []) visited.add(id)
}

/** Reports a member that would tell which branch is meant, had it not a value that none of them knows. */
const compileSign = ({ name, values, owners }: Sign, compile: Compile): ((value: unknown, run: Run) => boolean) => {
  const check = owning(owners, compile(literal(...values)))
  return (value, run) => {
    if (!isObject(value) || !Object.hasOwn(value, name)) return false
    const member = value[name]
    if ((values as readonly unknown[]).includes(member)) return false
    run.path.push(name)
    check(member, run)
    run.path.pop()
    return true
  }
}

export const compileUnion = (shape: UnionShape, revision: Revision, expected: string, compile: Compile): Check => {
  const branches = branchesAt(shape, revision).map((branch): Branch => ({
    check: compile(branch),
    kinds: kindsOf(branch, revision),
    signs: signsOf(branch, revision),
  }))
  const ofKind = (kind: JsonKind): readonly Branch[] => branches.filter(({ kinds }) => kinds.includes(kind))
  const able = Object.fromEntries(JSON_KINDS.map((kind) => [kind, ofKind(kind)])) as Record<JsonKind, readonly Branch[]>
  const signs = sharedSigns(able.object.map((branch) => branch.signs)).map((sign) => compileSign(sign, compile))
  return (value, run) => {
    const possible = able[jsonKind(value)]
    const likely = possible.length < 2 ? possible : possible.filter((branch) => agrees(value, branch.signs))
    const [first] = likely
    if (possible.length === 0) report(run, 'type', expected, shape)
    else if (likely.length > 1) tryAll(likely, value, run)
    else if (first) first.check(value, run)
    else if (!signs.some((sign) => sign(value, run))) tryAll(possible, value, run)
  }
}
