import type { ExplorationProfile, ExplorationRun } from '@/lib/recording/exploration'
import type { ExplorationView } from '@/lib/views/types'
import { judge, type Flag } from './judge'
import { pathOf, pathText, type PathPart } from './paths'

export type GridCell = {
  readonly run: ExplorationRun
  readonly flags: readonly Flag[]
}

/** The same answers under every profile; no parts: everything is accepted. */
type GridRow = {
  readonly key: string
  readonly path: readonly PathPart[]
  /** One per column; absent where this path was not taken, or does not exist. */
  readonly cells: readonly (GridCell | undefined)[]
}

export type Grid = {
  /** The plan's profiles, without those that the revision could not tell from an earlier one. */
  readonly columns: readonly ExplorationProfile[]
  /** Everything accepted first, then as they were made. */
  readonly rows: readonly GridRow[]
  readonly flags: readonly Flag[]
}

/** Rows of answers, columns of profiles: the exploration as far as it got. */
export const exploreGrid = (view: ExplorationView): Grid => {
  const flags = judge(view)
  const columns = view.plan.profiles.filter(
    ({ id }) => view.end?.how !== 'complete' || view.runs.some(({ profile }) => profile === id),
  )
  const rows = new Map<string, { path: readonly PathPart[]; cells: (GridCell | undefined)[] }>()
  for (const run of view.runs) {
    const path = pathOf(run)
    const key = pathText(path)
    const row = rows.get(key) ?? { path, cells: columns.map(() => undefined) }
    rows.set(key, row)
    const column = columns.findIndex(({ id }) => id === run.profile)
    if (column >= 0) row.cells[column] ??= { run, flags: flags.filter(({ runs }) => runs.includes(run.run)) }
  }
  return { columns, rows: Array.from(rows, ([key, row]) => ({ key, ...row })), flags }
}
