'use client'

import { useDeferredValue, useMemo } from 'react'
import { usePublished } from '@/lib/browser/use-views'
import { asksForRuns, parseFilter } from '@/lib/views/filter'
import { FilteredRows } from '@/lib/views/filtered-rows'
import type { Order, Rows } from '@/lib/views/timeline'
import type { Row } from '@/lib/views/types'

/** The rows as chosen, at one moment. */
export type RowList = {
  /** Rows that pass the filter. */
  readonly size: number
  /** Rows there are, but for those cleared away and those of explorations that are not asked for. */
  readonly total: number
  /** Rows of explorations that are out of sight. */
  readonly hidden: number
  readonly rowAt: (index: number) => Row | undefined
  readonly indexOf: (key: string) => number
}

type Choice = {
  readonly query: string
  readonly order: Order
  /** Rows of earlier events are hidden. */
  readonly since: number
}

type Counts = Pick<RowList, 'total' | 'hidden'>

const listOf = (rows: Rows, order: Order, counts: Counts): RowList => ({
  ...counts,
  size: rows.size(order),
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
  const explorations = timeline.explorationRows
  const hiding = explorations > 0 && !asksForRuns(filter)
  const facts = useMemo(() => {
    if (since === 0 && !hiding) return undefined
    return ({ seq, exploration }: Pick<Row, 'seq' | 'exploration'>) => seq >= since && !(hiding && exploration)
  }, [since, hiding])
  const kept = useMemo(() => facts && new FilteredRows(timeline, { facts }), [timeline, facts])
  const filtered = useMemo(() => {
    const row = parseFilter(filter)
    return row && new FilteredRows(timeline, { facts, row })
  }, [timeline, filter, facts])
  return useMemo(() => {
    const all = brought(kept) ?? published.views.timeline
    const counts = { total: all.size(order), hidden: hiding ? explorations : 0 }
    return listOf(brought(filtered) ?? all, order, counts)
  }, [published, kept, filtered, order, hiding, explorations])
}
