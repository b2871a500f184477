'use client'

import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useShortcuts } from '@/lib/browser/use-shortcuts'
import { usePublished } from '@/lib/browser/use-views'
import type { Order } from '@/lib/views/timeline'
import { EmptyState } from '@/components/ui/empty-state'
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
}

/** Everything that crossed the wire, in either lane. */
export const Timeline = ({ selected, onSelect, onOpen, query, onQuery, empty }: Props) => {
  const { views } = usePublished()
  const [order, setOrder] = useState<Order>('grouped')
  // Belongs to one recording: with new views there is nothing to hide.
  const [cleared, setCleared] = useState({ views, since: 0 })
  const since = cleared.views === views ? cleared.since : 0
  const rows = useRows({ query, order, since })
  const grid = useRef<TimelineHandle>(null)
  const filter = useRef<HTMLInputElement>(null)
  useShortcuts({
    j: () => grid.current?.move(1),
    k: () => grid.current?.move(-1),
    t: () => grid.current?.focus(),
    f: () => filter.current?.focus(),
  })
  if (views.version === 0) return empty
  return (
    <div className="bg-panel flex h-full min-h-0 flex-col">
      <TimelineBar
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
      <TimelineGrid ref={grid} rows={rows} selected={selected} onSelect={onSelect} onOpen={onOpen} />
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
