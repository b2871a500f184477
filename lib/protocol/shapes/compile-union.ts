import type { Revision } from '@/lib/protocol/revisions'
import { branchesAt } from './at-revision'
import { agrees, type JsonKind, jsonKind, kindsOf, type Sign, signsOf, strangeSign } from './branch'
import { type Check, type Compile, owning, report, type Run } from './run'
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
  run.faults = faults.concat(best?.faults ?? [])
  run.visited = visited
  for (const id of best?.visited ?? []) visited.add(id)
}

const reportStrange = ({ name, values, owners }: Sign, value: unknown, run: Run, compile: Compile): void => {
  const shape = literal(...values)
  const check = owning(owners, compile(shape))
  run.path.push(name)
  check((value as Record<string, unknown>)[name], run)
  run.path.pop()
}

export const compileUnion = (shape: UnionShape, revision: Revision, expected: string, compile: Compile): Check => {
  const branches = branchesAt(shape, revision).map((branch): Branch => ({
    check: compile(branch),
    kinds: kindsOf(branch, revision),
    signs: signsOf(branch, revision),
  }))
  return (value, run) => {
    const kind = jsonKind(value)
    const able = branches.filter(({ kinds }) => kinds.includes(kind))
    const likely = able.filter(({ signs }) => agrees(value, signs))
    const [first] = likely
    if (likely.length === 1) first?.check(value, run)
    else if (likely.length > 1) tryAll(likely, value, run)
    else if (able.length === 0) report(run, 'type', expected, shape)
    else {
      const strange = strangeSign(
        value,
        able.map(({ signs }) => signs),
      )
      if (strange) reportStrange(strange, value, run, compile)
      else tryAll(able, value, run)
    }
  }
}
