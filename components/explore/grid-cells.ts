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

/** How far the exploration is: it may also have been interrupted with the page it ran in. */
export const progressOf = ({ end }: ExplorationView, live: boolean): Progress =>
  live ? 'live' : end?.how === 'complete' ? 'complete' : 'cut-short'

type Progress = 'live' | 'complete' | 'cut-short'

const BLANKS: Record<Progress, Exclude<Place['kind'], 'run' | 'same'>> = {
  live: 'ahead',
  complete: 'not-asked',
  'cut-short': 'not-run',
}

/** What stands in each place of a row. */
export const placesOf = (
  { path, cells }: Grid['rows'][number],
  columns: readonly Column[],
  progress: Progress,
): readonly Place[] =>
  columns.map(({ as }, index): Place => {
    const cell = cells[index]
    if (cell) return { kind: 'run', cell }
    if (as && path.length > 0) return { kind: 'same', as }
    return { kind: BLANKS[progress] }
  })
