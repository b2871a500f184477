import type { Grid, GridCell } from '@/lib/explore/grid'
import type { ExplorationProfile } from '@/lib/recording/exploration'
import type { ExplorationView } from '@/lib/views/types'

/** What one place of the grid has to say. A place without a run is never taken for one that passed. */
export type Place =
  | { readonly kind: 'run'; readonly cell: GridCell }
  /** Everything accepted led to the same questions as under another profile, where the other answers were tried. */
  | { readonly kind: 'same'; readonly as: ExplorationProfile }
  /** The exploration is under way and has not come here. */
  | { readonly kind: 'ahead' }
  /** It ended before it came here. */
  | { readonly kind: 'not-run' }
  /** All was tried, and this was never asked under this profile. */
  | { readonly kind: 'not-asked' }

export type Column = {
  readonly profile: ExplorationProfile
  /** The earlier profile under which the same is asked. */
  readonly as?: ExplorationProfile
}

/** The questions of the call that accepted everything; undefined before it was made. */
const questions = ({ rows }: Grid, column: number): string | undefined =>
  rows
    .find(({ path }) => path.length === 0)
    ?.cells[column]?.run.steps.map(({ question }) => question)
    .join('\n')

/** The columns, each with the earlier one that stands for it. */
export const columnsOf = (grid: Grid): readonly Column[] => {
  const asked = grid.columns.map((_, index) => questions(grid, index))
  return grid.columns.map((profile, index) => {
    const first = asked[index] === undefined ? index : asked.indexOf(asked[index])
    const as = first < index ? grid.columns[first] : undefined
    return as ? { profile, as } : { profile }
  })
}

/** What stands in each place of a row. */
export const placesOf = (
  { path, cells }: Grid['rows'][number],
  columns: readonly Column[],
  { end }: Pick<ExplorationView, 'end'>,
): readonly Place[] =>
  columns.map(({ as }, index): Place => {
    const cell = cells[index]
    if (cell) return { kind: 'run', cell }
    if (as && path.length > 0) return { kind: 'same', as }
    if (!end) return { kind: 'ahead' }
    return { kind: end.how === 'complete' ? 'not-asked' : 'not-run' }
  })
