'use client'

import { Search, X } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import type { Order } from '@/lib/views/timeline'
import { HiddenRows } from './hidden-rows'
import { OrderSwitch } from './order-switch'

type Props = {
  /** Stands first: the switch between the timeline and what else is shown in its place. */
  readonly views: ReactNode
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly shown: number
  readonly total: number
  /** Rows of explorations that are out of sight. */
  readonly hidden: number
  readonly cleared: boolean
  readonly onClear: () => void
  readonly onUnclear: () => void
  readonly filterRef: Ref<HTMLInputElement>
}

const count = (shown: number, total: number): string =>
  shown === total ? total.toLocaleString('en') : `${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`

/** How the timeline is looked at: order, filter, and from when on. */
export const TimelineBar = (props: Props) => {
  const { views, order, onOrder, query, onQuery, shown, total, hidden, cleared, onClear, onUnclear, filterRef } = props
  const none = query !== '' && shown === 0 && total > 0
  return (
    <div className="@container flex h-9 shrink-0 items-center gap-1.5 border-b px-2.5">
      {views}
      <OrderSwitch order={order} onOrder={onOrder} />
      <div
        className={`bg-bg focus-within:border-control flex h-7 min-w-0 flex-1 items-center gap-1.5 rounded-md border px-2 ${none ? 'border-warn' : ''}`}
      >
        <Search aria-hidden className="text-faint size-3.5 shrink-0" />
        <input
          ref={filterRef}
          type="text"
          aria-label="Filter the timeline"
          title="Words, or method: kind: status: id: finding: run: dir:in and dir:out; a minus before a term excludes"
          placeholder="Filter: words, method:… status:… -kind:…"
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            onQuery(event.target.value)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return
            event.preventDefault()
            onQuery('')
          }}
          className="font-wire min-w-0 flex-1 bg-transparent text-sm text-ellipsis outline-none"
        />
        <span role="status" className={`text-xs whitespace-nowrap tabular-nums ${none ? 'text-warn' : 'text-faint'}`}>
          {none ? `none of ${total.toLocaleString('en')}` : total > 0 && count(shown, total)}
        </span>
        {query === '' ? (
          <Kbd>f</Kbd>
        ) : (
          <IconButton
            label="Clear the filter"
            className="-mr-1 size-5"
            onClick={() => {
              onQuery('')
            }}
          >
            <X aria-hidden className="size-3.5" />
          </IconButton>
        )}
      </div>
      {hidden > 0 && <HiddenRows count={hidden} onShow={onQuery} />}
      {cleared ? (
        <Button variant="ghost" title="Show the rows that were cleared from view" onClick={onUnclear}>
          Show earlier
        </Button>
      ) : (
        <Button
          variant="ghost"
          disabled={total === 0}
          title="Hide the rows so far; they stay in the recording"
          onClick={onClear}
        >
          Clear
        </Button>
      )}
    </div>
  )
}
