'use client'

import { useDeferredValue, useMemo } from 'react'
import { usePublished } from '@/lib/browser/use-views'
import { parseFilter } from '@/lib/views/filter'
import { FilteredRows } from '@/lib/views/filtered-rows'
import type { Order, Rows } from '@/lib/views/timeline'
import type { Row } from '@/lib/views/types'

/** The rows as chosen, at one moment. */
export type RowList = {
  /** Rows that pass the filter. */
  readonly size: number
  /** Rows there are, but for those cleared away. */
  readonly total: number
  readonly rowAt: (index: number) => Row | undefined
  readonly indexOf: (key: string) => number
}

type Choice = {
  readonly query: string
  readonly order: Order
  /** Rows of earlier events are hidden. */
  readonly since: number
}

const listOf = (rows: Rows, order: Order, total: number): RowList => ({
  size: rows.size(order),
  total,
  rowAt: (index) => rows.rowAt(order, index),
  indexOf: (key) => rows.indexOf(order, key),
})

const brought = (rows: FilteredRows | undefined): FilteredRows | undefined => {
  rows?.advance()
  return rows
}

/** The timeline's rows, anew with every publication. */
export const useRows = ({ query, order, since }: Choice): RowList => {
  const published = usePublished()
  const { timeline } = published.views
  // A long recording takes a while to filter: typing goes first.
  const filter = useDeferredValue(query)
  const kept = useMemo(
    () => (since > 0 ? new FilteredRows(timeline, (row) => row.seq >= since) : undefined),
    [timeline, since],
  )
  const filtered = useMemo(() => {
    const test = parseFilter(filter)
    return test && new FilteredRows(timeline, (row) => row.seq >= since && test(row))
  }, [timeline, filter, since])
  return useMemo(() => {
    const all = brought(kept) ?? published.views.timeline
    return listOf(brought(filtered) ?? all, order, all.size(order))
  }, [published, kept, filtered, order])
}
