import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { cn } from '@/components/ui/cn'
import { formatBytes, formatClock } from '@/components/ui/format'
import type { Marked } from '@/lib/browser/finding-book'
import type { Row, Tone } from '@/lib/views/types'
import { COLUMN, COLUMNS, FROM_MEDIUM, FROM_WIDE, messageSpan } from './columns'
import { Duration } from './duration'
import { FindingsCell } from './findings-cell'
import { LaneArrow } from './lane-arrow'
import { ROW } from './use-tail'

const TONES: Record<Tone, string> = {
  neutral: 'text-mute',
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  person: 'text-you',
  model: 'text-model',
}

/** Characters that the column holds. */
const ID_LENGTH = 7

/** Long ids differ at their end. */
const shortId = (id: string): string => (id.length > ID_LENGTH ? `…${id.slice(1 - ID_LENGTH)}` : id)

type Props = {
  readonly row: Row
  readonly id: string
  readonly index: number
  readonly selected: boolean
  /** The minute differs from the row above: say the whole time. */
  readonly whole: boolean
  readonly marked: Marked | undefined
  readonly onSelect: (key: string, by: 'pointer') => void
  /** On to what was found at the row. */
  readonly onFinding: (key: string) => void
}

const Time = ({ at, whole }: { readonly at: number; readonly whole: boolean }) => {
  const clock = formatClock(at)
  return (
    <span
      role="gridcell"
      aria-colindex={COLUMN.time}
      title={clock}
      className="font-wire text-mute truncate text-[11.5px] tabular-nums"
    >
      {whole ? (
        <>
          <span className="hidden @min-[700px]:inline">{clock}</span>
          <span className="@min-[700px]:hidden">{clock.slice(0, 5)}</span>
        </>
      ) : (
        clock.slice(6)
      )}
    </span>
  )
}

const Label = ({ row, span }: { readonly row: Row; readonly span: ReturnType<typeof messageSpan> }) => (
  <span
    role="gridcell"
    aria-colindex={COLUMN.message}
    aria-colspan={span.columns}
    title={row.detail === '' ? row.label : `${row.label} ${row.detail}`}
    className={cn('font-wire flex min-w-0 items-center self-stretch text-sm', span.className)}
  >
    {Array.from({ length: row.depth }, (_, level) => (
      <span key={level} aria-hidden className="ml-1.5 h-full w-2.5 shrink-0 border-l" />
    ))}
    {row.depth > 0 && <span className="sr-only">inside a call: </span>}
    {row.kind === 'malformed' && <TriangleAlert aria-hidden className="text-bad mr-1 size-3 shrink-0" />}
    <span className="truncate">
      <span className="text-ink font-medium">{row.label}</span> <span className="text-mute">{row.detail}</span>
    </span>
  </span>
)

/** One line. Rows are immutable, so an unchanged one is not drawn again. */
export const TimelineRow = memo(function TimelineRow(props: Props) {
  const { row, id, index, selected, whole, marked, onSelect, onFinding } = props
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-kind={row.kind}
      onClick={() => {
        onSelect(row.key, 'pointer')
      }}
      style={{ height: ROW, transform: `translateY(${index * ROW}px)` }}
      className={cn(
        COLUMNS,
        'absolute inset-x-0 top-0 cursor-default border-l-2 text-[12.5px]',
        selected
          ? 'border-l-selline bg-sel group-focus-visible/grid:outline-selline group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2'
          : 'hover:bg-hover border-l-transparent',
      )}
    >
      <Time at={row.at} whole={whole} />
      <span role="gridcell" aria-colindex={COLUMN.lane}>
        <LaneArrow direction={row.direction} kind={row.kind} {...(row.app && { app: row.app })} />
      </span>
      <Label row={row} span={messageSpan(row)} />
      {row.id !== undefined && (
        <span
          role="gridcell"
          aria-colindex={COLUMN.id}
          title={row.id}
          className={cn(FROM_MEDIUM, 'font-wire text-mute truncate text-[11.5px] tabular-nums')}
        >
          {shortId(row.id)}
        </span>
      )}
      {(row.id !== undefined || row.status !== undefined) && (
        <span
          role="gridcell"
          aria-colindex={COLUMN.status}
          aria-colspan={row.timing ? 1 : 2}
          title={row.status?.text}
          className={cn(
            row.status === undefined && FROM_MEDIUM,
            row.timing === undefined && 'col-span-2',
            'truncate text-[11.5px]',
            TONES[row.status?.tone ?? 'neutral'],
          )}
        >
          {row.status?.text}
        </span>
      )}
      {row.timing && (
        <span role="gridcell" aria-colindex={COLUMN.timing} className="min-w-0">
          <Duration row={row} />
        </span>
      )}
      <span
        role="gridcell"
        aria-colindex={COLUMN.size}
        className={cn(FROM_WIDE, 'font-wire text-mute text-right text-[11.5px] whitespace-nowrap tabular-nums')}
      >
        {row.size === undefined ? null : formatBytes(row.size)}
      </span>
      {marked && (
        <FindingsCell
          marked={marked}
          onOpen={() => {
            onFinding(row.key)
          }}
        />
      )}
    </div>
  )
})
