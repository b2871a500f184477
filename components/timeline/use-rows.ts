'use client'

import { useDeferredValue, useMemo } from 'react'
import { findingField } from '@/lib/browser/finding-filter'
import { useFindings } from '@/lib/browser/use-findings'
import { usePublished } from '@/lib/browser/use-views'
import { asksForAside, parseFilter } from '@/lib/views/filter'
import { FilteredRows } from '@/lib/views/filtered-rows'
import type { Order, Rows } from '@/lib/views/timeline'
import { isAside, type RowFacts } from '@/lib/views/row-entry'
import type { Row } from '@/lib/views/types'

/** The rows as chosen, at one moment. */
export type RowList = {
  /** Rows that pass the filter. */
  readonly size: number
  /** Rows there are, but for those cleared away and those of explorations and probes that are not asked for. */
  readonly total: number
  /** Rows of explorations and probes that are out of sight. */
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
  const findings = useFindings()
  const { book } = findings
  // A long recording takes a while to filter: typing goes first.
  const filter = useDeferredValue(query)
  const aside = timeline.asideRows
  const hiding = aside > 0 && !asksForAside(filter)
  const facts = useMemo(() => {
    if (since === 0 && !hiding) return undefined
    return (facts: RowFacts) => facts.seq >= since && !(hiding && isAside(facts))
  }, [since, hiding])
  const kept = useMemo(() => facts && new FilteredRows(timeline, { facts }), [timeline, facts])
  const filtered = useMemo(() => {
    const row = parseFilter(
      filter,
      findingField(book, (key) => timeline.find(key) !== undefined),
    )
    return row && new FilteredRows(timeline, { facts, row })
  }, [timeline, filter, facts, book])
  return useMemo(() => {
    const all = brought(kept) ?? published.views.timeline
    filtered?.again(findings.book.changed)
    const counts = { total: all.size(order), hidden: hiding ? aside : 0 }
    return listOf(brought(filtered) ?? all, order, counts)
  }, [published, findings, kept, filtered, order, hiding, aside])
}
