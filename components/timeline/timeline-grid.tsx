'use client'

import { ArrowDown } from 'lucide-react'
import { useId, useImperativeHandle, useRef } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import type { Marked } from '@/lib/browser/finding-book'
import type { Row } from '@/lib/views/types'
import { COLUMN } from './columns'
import { TimelineHead } from './timeline-head'
import { TimelineRow } from './timeline-row'
import type { RowList } from './use-rows'
import { ROW, useTail } from './use-tail'

/** A row is selected: pointed at, or come by with the keyboard. */
export type OnSelect = (key: string, by: 'pointer' | 'keys') => void

/** Page-wide keys reach the timeline through this. */
export type TimelineHandle = {
  readonly move: (by: number) => void
  readonly focus: () => void
  /** Shows the row at this place, without selecting it. */
  readonly reveal: (index: number) => void
}

type Props = {
  readonly rows: RowList
  readonly selected: string | undefined
  readonly onSelect: OnSelect
  /** Enter: on to the detail of the selected row. */
  readonly onOpen: () => void
  readonly marked: (row: Row) => Marked | undefined
  readonly onFinding: (key: string) => void
  /** Where it begins: at the top, or at the tail, which it then follows. */
  readonly from: 'first' | 'last'
  readonly ref?: Ref<TimelineHandle> | undefined
}

const minute = (at: number | undefined): number => Math.floor((at ?? 0) / 60_000)

export const TimelineGrid = ({ rows, selected, onSelect, onOpen, marked, onFinding, from, ref }: Props) => {
  const id = useId()
  const viewport = useRef<HTMLDivElement>(null)
  const { first, last, left, missed, follow, reveal, onScroll } = useTail(viewport, rows, from)
  const at = selected === undefined ? -1 : rows.indexOf(selected)

  const moveTo = (index: number): void => {
    const key = rows.rowAt(index)?.key
    if (key === undefined) return
    onSelect(key, 'keys')
    reveal(index)
  }
  const move = (by: number): void => {
    const start = at >= 0 ? at : by > 0 ? -1 : rows.size
    moveTo(Math.min(rows.size - 1, Math.max(0, start + by)))
  }
  useImperativeHandle(ref, () => ({ move, reveal, focus: () => viewport.current?.focus() }))

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const page = Math.max(1, Math.floor((viewport.current?.clientHeight ?? 0) / ROW) - 2)
    const actions: Record<string, () => void> = {
      ArrowDown: () => {
        move(1)
      },
      ArrowUp: () => {
        move(-1)
      },
      PageDown: () => {
        move(page)
      },
      PageUp: () => {
        move(-page)
      },
      Home: () => {
        moveTo(0)
      },
      End: () => {
        moveTo(rows.size - 1)
        follow()
      },
      Enter: onOpen,
    }
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  // Rows take turns in the same elements: while the tail runs, nothing is mounted or removed.
  const slots = Math.max(96, last - first)
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset)
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={viewport}
        role="grid"
        aria-label="Timeline"
        aria-rowcount={rows.size + 1}
        aria-colcount={COLUMN.findings}
        aria-activedescendant={at >= first && at < last ? `${id}-${at}` : undefined}
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        className="group/grid @container h-full overflow-x-hidden overflow-y-scroll outline-none [overflow-anchor:none]"
      >
        <TimelineHead />
        <div role="rowgroup" className="relative" style={{ height: rows.size * ROW }}>
          {drawn.map((index) => {
            const row = rows.rowAt(index)
            return row ? (
              <TimelineRow
                key={index % slots}
                id={`${id}-${index}`}
                row={row}
                index={index}
                selected={index === at}
                whole={index === 0 || minute(rows.rowAt(index - 1)?.at) !== minute(row.at)}
                marked={marked(row)}
                onSelect={onSelect}
                onFinding={onFinding}
              />
            ) : null
          })}
        </div>
      </div>
      {left && (
        <button
          type="button"
          onClick={follow}
          className="bg-panel shadow-pop hover:bg-hover absolute bottom-3 left-1/2 inline-flex h-7 -translate-x-1/2 items-center gap-1.5 rounded-full border px-3 text-sm font-medium"
        >
          <ArrowDown aria-hidden className="size-3.5" />
          {missed > 0 ? `${missed.toLocaleString('en')} new` : 'Latest'}
        </button>
      )}
    </div>
  )
}
