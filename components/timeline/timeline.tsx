'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useFindings } from '@/lib/browser/use-findings'
import { useShortcuts } from '@/lib/browser/use-shortcuts'
import { useSession } from '@/lib/browser/use-session'
import { usePublished } from '@/lib/browser/use-views'
import type { Order } from '@/lib/views/timeline'
import { EmptyState } from '@/components/ui/empty-state'
import { nextFinding } from './next-finding'
import { TimelineBar } from './timeline-bar'
import { TimelineGrid } from './timeline-grid'
import type { OnSelect, TimelineHandle } from './timeline-grid'
import { useRows } from './use-rows'

type Props = {
  /** Key of the selected row. */
  readonly selected: string | undefined
  readonly onSelect: OnSelect
  readonly onOpen: () => void
  /** The filter, as typed or as another panel has set it. */
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Shown while nothing has been recorded. */
  readonly empty: ReactNode
  /** It is in sight; out of sight it keeps its place. */
  readonly active: boolean
  /** Brings it into sight. */
  readonly onActivate: () => void
  /** On to what was found at a row. */
  readonly onFinding: (key: string) => void
  /** n and p go from finding to finding, also while it is out of sight; else they are another's. */
  readonly findingKeys?: boolean
  /** Stands first in its bar: the switch to what else is shown here. */
  readonly views: ReactNode
}

/** Everything that crossed the wire, in either lane. */
export const Timeline = (props: Props) => {
  const { selected, onSelect, onOpen, query, onQuery, empty, active, onActivate, onFinding, findingKeys = true } = props
  const { views } = usePublished()
  const { book } = useFindings()
  const { viewing, following } = useSession()
  const [order, setOrder] = useState<Order>('grouped')
  // Belongs to one recording: with new views there is nothing to hide.
  const [cleared, setCleared] = useState({ views, since: 0 })
  const since = cleared.views === views ? cleared.since : 0
  const rows = useRows({ query, order, since })
  const grid = useRef<TimelineHandle>(null)
  const filter = useRef<HTMLInputElement>(null)
  const has = (key: string): boolean => views.timeline.find(key) !== undefined
  /** What is hidden can neither be scrolled nor take the focus. */
  const comeForth = (): void => {
    if (!active) flushSync(onActivate)
  }
  const step = (by: 1 | -1): void => {
    const next = nextFinding(rows, book.rows(has), selected, by)
    const key = next === undefined ? undefined : rows.rowAt(next)?.key
    comeForth()
    if (next === undefined || key === undefined) return
    onFinding(key)
    grid.current?.reveal(next)
  }
  useShortcuts({
    ...(active && { j: () => grid.current?.move(1), k: () => grid.current?.move(-1) }),
    t: () => {
      comeForth()
      grid.current?.focus()
    },
    f: () => {
      comeForth()
      filter.current?.focus()
    },
    ...(findingKeys && {
      n: () => {
        step(1)
      },
      p: () => {
        step(-1)
      },
    }),
  })
  const showSelected = useEffectEvent((): void => {
    if (selected !== undefined) grid.current?.reveal(rows.indexOf(selected))
  })
  useEffect(() => {
    if (active) showSelected()
  }, [active])
  // Selected from elsewhere it may be out of sight; a link may name a row that is read only later.
  const revealed = useRef<{ readonly of: unknown; readonly row: string | undefined }>(undefined)
  const there = selected !== undefined && rows.indexOf(selected) >= 0
  useEffect(() => {
    if (!there || (revealed.current?.of === views && revealed.current.row === selected)) return
    revealed.current = { of: views, row: selected }
    showSelected()
  }, [there, views, selected])
  if (views.version === 0) return empty
  return (
    <div className="bg-panel flex h-full min-h-0 flex-col">
      <TimelineBar
        views={props.views}
        order={order}
        onOrder={setOrder}
        query={query}
        onQuery={onQuery}
        shown={rows.size}
        total={rows.total}
        hidden={rows.hidden}
        cleared={since > 0}
        onClear={() => {
          setCleared({ views, since: views.version })
        }}
        onUnclear={() => {
          setCleared({ views, since: 0 })
        }}
        filterRef={filter}
      />
      <TimelineGrid
        ref={grid}
        rows={rows}
        selected={selected}
        onSelect={onSelect}
        onOpen={onOpen}
        marked={(row) => book.at(row, has)}
        onFinding={onFinding}
        from={viewing && following === 'no' ? 'first' : 'last'}
      />
      {rows.size === 0 && (
        <div className="absolute inset-x-0 top-24">
          <EmptyState title={query === '' ? 'Cleared' : 'Nothing matches the filter'}>
            {query === '' ? 'New rows appear here as they come.' : 'Every row is still in the recording.'}
          </EmptyState>
        </div>
      )}
    </div>
  )
}
