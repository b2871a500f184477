import { memberSpan } from '@/lib/protocol/member-span'
import type { RecordingEvent } from '@/lib/recording/events'

const numberOf = (event: RecordingEvent): number => {
  if (event.type !== 'http-request-sent' || !event.byHand || event.bodyEncoding) return 0
  const span = memberSpan(event.body ?? '', 'id')
  const id = span && /^"raw-(\d{1,9})"$/.exec(event.body?.slice(span.from, span.to) ?? '')
  return id ? Number(id[1]) : 0
}

/** `raw-1`, `raw-2`, …: one that nothing in the session has had. */
export const freshId = (events: readonly RecordingEvent[]): string =>
  `raw-${events.reduce((highest, event) => Math.max(highest, numberOf(event)), 0) + 1}`
