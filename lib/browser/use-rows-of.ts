'use client'

import type { Seq } from '@/lib/recording/keys'
import type { Finding } from '@/lib/spec/findings'
import type { Row } from '@/lib/views/types'
import { useFindings } from './use-findings'
import { usePublished } from './use-views'

/** The rows of events and of findings, as the timeline has them now. */
export const useRowsOf = () => {
  const { views, events } = usePublished()
  const { book } = useFindings()
  const has = (key: string): boolean => views.timeline.find(key) !== undefined
  const rowAt = (key: string): Row | undefined => views.timeline.find(key)?.row
  return {
    ofFinding: (finding: Finding): Row | undefined => rowAt(book.rowOf(finding, events[finding.seq], has)),
    ofEvent: (seq: Seq): Row | undefined => rowAt(book.rowOf({ seq }, events[seq], has)),
  }
}
