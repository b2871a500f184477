'use client'

import { useCallback } from 'react'
import type { Marked } from '@/lib/browser/finding-book'
import { useFindings } from '@/lib/browser/use-findings'
import { usePublished, useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'

/** What was found at a row of the timeline, if anything was. */
export const useMarked = (rowKey: string | undefined): Marked | undefined => {
  const { views } = usePublished()
  const { book } = useFindings()
  const row = useViews(
    useCallback((all: SessionViews) => (rowKey === undefined ? undefined : all.timeline.find(rowKey)?.row), [rowKey]),
  )
  return row && book.at(row, (key) => views.timeline.find(key) !== undefined)
}
