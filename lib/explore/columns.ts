import type { ExplorationProfile } from '@/lib/recording/exploration'
import type { Grid, GridCell } from './grid'

/** Profiles under which the call went the same way: the first one's column stands for all. */
export type ColumnGroup = {
  /** Index of the first one's column. */
  readonly column: number
  readonly profiles: readonly ExplorationProfile[]
}

const signature = (cell: GridCell): string => {
  const { steps, outcome } = cell.run
  const code = outcome.kind === 'error' ? outcome.code : ''
  const flags = cell.flags.map((flag) => flag.code)
  return JSON.stringify([outcome.kind, code, flags, steps.map(({ question, variant }) => [question, variant])])
}

/** Puts together the columns that say the same, so that a grid fits where there is little room. */
export const groupColumns = ({ columns, rows }: Grid): readonly ColumnGroup[] => {
  const groups = new Map<string, { column: number; profiles: ExplorationProfile[] }>()
  columns.forEach((profile, column) => {
    const cells = rows.flatMap(({ cells }) => cells[column] ?? [])
    const [only] = cells
    const alike = only && groups.get(signature(only))
    if (alike && cells.length === 1) alike.profiles.push(profile)
    else groups.set(only ? signature(only) : profile.id, { column, profiles: [profile] })
  })
  return [...groups.values()]
}
