import type { RecordingEvent } from '@/lib/recording/events'
import { SessionViews } from '@/lib/views/session-views'
import type { Order, Rows } from '@/lib/views/timeline'
import type { Row } from '@/lib/views/types'

/** All views of a recording. */
export const viewsOf = (events: readonly RecordingEvent[]): SessionViews => {
  const views = new SessionViews()
  views.advance(events)
  return views
}

export const rowsOf = (rows: Rows, order: Order = 'grouped'): readonly Row[] =>
  Array.from({ length: rows.size(order) }, (_, index) => rows.rowAt(order, index)!)

const arrow = ({ direction }: Row): string => {
  if (direction === undefined) return '·'
  return direction === 'client-to-server' ? '→' : '←'
}

/** A timeline as a person reads it: indented by depth, `→` out, `←` in, the status in brackets. */
export const timelineText = (events: readonly RecordingEvent[], order: Order = 'grouped'): readonly string[] =>
  rowsOf(viewsOf(events).timeline, order)
    .filter(({ label }) => label !== 'connecting' && label !== 'connected')
    .map((row) => {
      const status = row.status ? ` [${row.status.text}]` : ''
      return `${'  '.repeat(row.depth)}${arrow(row)} ${[row.label, row.detail].filter(Boolean).join(' ')}${status}`
    })
