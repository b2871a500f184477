import { memberSpan } from '@/lib/protocol/member-span'
import type { RecordingEvent } from '@/lib/recording/events'

/** The number of a message with an id such as `raw-7`; 0 for any other text. */
export const numberIn = (text: string): number => {
  const span = memberSpan(text, 'id')
  const id = span && /^"raw-(\d{1,9})"$/.exec(text.slice(span.from, span.to))
  return id ? Number(id[1]) : 0
}

/** The highest number in what was sent by hand; 0 where nothing was. */
export const newestNumber = (events: readonly RecordingEvent[]): number =>
  events.reduce((highest, event) => {
    if (event.type !== 'http-request-sent' || !event.byHand || event.bodyEncoding) return highest
    return Math.max(highest, numberIn(event.body ?? ''))
  }, 0)
