'use client'

import type { Grid } from '@/lib/explore/grid'
import type { ExplorationView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { cn } from '@/components/ui/cn'
import { GridCellBox } from './grid-cell'
import { columnsOf, placesOf, progressOf } from './grid-cells'
import type { Column } from './grid-cells'
import { PathLabel } from './path-label'
import { useGridKeys } from './use-grid-keys'

/** Pixels at least: of the answers, of a profile, and of one where a single call tells all there is to tell. */
const WIDTHS = { answers: 140, profile: 88, same: 66 }

const widthsOf = (columns: readonly Column[]) => {
  const least = columns.map(({ as }) => (as ? WIDTHS.same : WIDTHS.profile))
  const tracks = [WIDTHS.answers, ...least].map((width) => `minmax(${width}px, ${width}fr)`)
  return {
    template: { gridTemplateColumns: tracks.join(' ') },
    minWidth: least.reduce((sum, width) => sum + width, WIDTHS.answers),
  }
}

type Props = {
  readonly view: ExplorationView
  readonly grid: Grid
  /** It goes on. */
  readonly live: boolean
  /** Number of the run whose rows the timeline shows. */
  readonly selected: number | undefined
  readonly highlighted: ReadonlySet<number>
  readonly onRun: (run: number) => void
}

/** Rows of answers, columns of profiles. */
export const ResultsGrid = ({ view, grid, live, selected, highlighted, onRun }: Props) => {
  const columns = columnsOf(grid)
  const progress = progressOf(view, live)
  const rows = grid.rows.map((row) => ({ ...row, places: placesOf(row, columns, progress) }))
  const pick = (row: number, column: number): void => {
    const place = rows[row]?.places[column]
    if (place?.kind === 'run') onRun(place.cell.run.run)
  }
  const { active, setActive, onKeyDown, body } = useGridKeys(rows.length, columns.length, ({ row, column }) => {
    pick(row, column)
  })
  const { template, minWidth } = widthsOf(columns)
  return (
    <div
      ref={body}
      role="grid"
      aria-label={`Answers of ${visibleText(view.plan.tool)} under each profile`}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={onKeyDown}
      style={{ minWidth }}
    >
      <div role="row" aria-rowindex={1} style={template} className="bg-panel sticky top-0 z-20 grid min-h-9">
        <span
          role="columnheader"
          className="bg-panel text-faint sticky left-0 z-10 flex items-center border-b px-2.5 text-xs"
        >
          Answers
        </span>
        {columns.map(({ profile, as }) => (
          <span
            key={profile.id}
            role="columnheader"
            title={as ? `${profile.title}: asks the same as ${as.title}` : profile.title}
            className={cn(
              'flex items-center border-b border-l py-1 text-xs leading-[14px] wrap-anywhere hyphens-auto',
              as ? 'text-faint px-1' : 'text-ink px-1.5 font-medium',
            )}
          >
            {visibleText(profile.title)}
          </span>
        ))}
      </div>
      {rows.map(({ key, path, places }, row) => (
        <div
          key={key}
          role="row"
          aria-rowindex={row + 2}
          style={template}
          className="grid h-9 [contain-intrinsic-size:auto_36px] [content-visibility:auto]"
        >
          <span
            role="rowheader"
            className="bg-panel sticky left-0 z-10 flex min-w-0 items-center border-b px-2.5 text-sm"
          >
            <span className="line-clamp-2 leading-[15px]">
              <PathLabel path={path} />
            </span>
          </span>
          {places.map((place, column) => (
            <GridCellBox
              key={columns[column]?.profile.id}
              place={place}
              narrow={columns[column]?.as !== undefined}
              spot={`${row}.${column}`}
              active={row === active.row && column === active.column}
              selected={place.kind === 'run' && place.cell.run.run === selected}
              highlighted={place.kind === 'run' && highlighted.has(place.cell.run.run)}
              onPick={() => {
                setActive({ row, column })
                pick(row, column)
              }}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
