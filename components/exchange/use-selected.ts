'use client'

import { useCallback } from 'react'
import { usePublished, useViews } from '@/lib/browser/use-views'
import type { RecordingEvent } from '@/lib/recording/events'
import type { SessionViews } from '@/lib/views/session-views'
import type { AskView, ExchangeView, HttpView, MessageView, Row } from '@/lib/views/types'

/** The selected row and everything it points at. */
export type Selected = {
  readonly row: Row
  readonly event: RecordingEvent | undefined
  readonly message: MessageView | undefined
  readonly http: HttpView | undefined
  readonly exchange: ExchangeView | undefined
  readonly ask: AskView | undefined
}

export const useSelected = (rowKey: string): Selected | undefined => {
  const { events } = usePublished()
  const row = useViews(useCallback((views: SessionViews) => views.timeline.find(rowKey)?.row, [rowKey]))
  const message = useViews(useCallback((views: SessionViews) => row?.message && views.message(row.message), [row]))
  const http = useViews(useCallback((views: SessionViews) => row?.http && views.http(row.http), [row]))
  const exchange = useViews(useCallback((views: SessionViews) => row?.exchange && views.exchange(row.exchange), [row]))
  const ask = useViews(useCallback((views: SessionViews) => row?.ask && views.ask(row.ask), [row]))
  return row && { row, event: events[row.seq], message, http, exchange, ask }
}
