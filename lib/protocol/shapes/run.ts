import { pointerTo } from '@/lib/protocol/pointer'
import type { Owners } from './at-revision'
import type { Shape } from './shape'
import type { FaultKind, ShapeFault } from './verdict'

/** More faults than anyone reads: past this a hostile message costs no more memory. */
const MAX_FAULTS = 100

/** A check under way: where it is, what it found. One object per value, so that a good one costs little. */
export type Run = {
  readonly path: (string | number)[]
  faults: ShapeFault[]
  visited: Set<string>
  /** The nearest requirements on the way up. */
  owners: readonly string[]
}

/** Checks the value at the run’s path. */
export type Check = (value: unknown, run: Run) => void

/** Makes the check of a shape that is inside another. */
export type Compile = (shape: Shape) => Check

export const newRun = (): Run => ({ path: [], faults: [], visited: new Set(), owners: [] })

/** RFC 6901: the pointer to where the run is. */
const pointerOf = (run: Run): string => run.path.reduce<string>(pointerTo, '')

/** Adds a fault, unless there are enough. */
export const keep = (run: Run, fault: ShapeFault): void => {
  if (run.faults.length < MAX_FAULTS) run.faults.push(fault)
}

export const report = (run: Run, kind: FaultKind, expected: string, shape: Shape): void => {
  if (run.faults.length >= MAX_FAULTS) return
  const fault: ShapeFault = { path: pointerOf(run), kind, expected, requirements: run.owners, shape }
  // A schema of open objects forbids no member.
  keep(run, kind === 'extra' ? { ...fault, beyondSchema: true } : fault)
}

const ownerOf = ({ here, detail }: Owners, kind: FaultKind): readonly string[] => {
  if (kind === 'type') return here
  return kind === 'value' || kind === 'format' || kind === 'range' ? detail : []
}

/** Faults that a node or member owns as of its very place: what is further out cannot take them over. */
const claimed = new WeakSet<ShapeFault>()

const claim = (fault: ShapeFault, requirements: readonly string[]): ShapeFault => {
  const own = { ...fault, requirements }
  claimed.add(own)
  return own
}

/** The check of a node or member that decides requirements: they are visited, and own what is wrong. */
export const owning = (owners: Owners, check: Check): Check => {
  const { requirements, here, detail } = owners
  const ids = [...requirements, ...here, ...detail]
  if (ids.length === 0) return check
  return (value, run) => {
    const outer = run.owners
    const before = run.faults.length
    if (requirements.length > 0) run.owners = requirements
    for (const id of ids) run.visited.add(id)
    check(value, run)
    run.owners = outer
    if (run.faults.length === before) return
    if (here.length === 0 && detail.length === 0) return
    const path = pointerOf(run)
    run.faults = run.faults.map((fault, i) => {
      const own = i >= before && fault.path === path && !claimed.has(fault) ? ownerOf(owners, fault.kind) : []
      return own.length === 0 ? fault : claim(fault, own)
    })
  }
}
