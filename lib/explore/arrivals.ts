import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { Recording } from '@/lib/recording/recording'

/** A line of an event stream that begins with a colon says only that the stream is open (WHATWG HTML §9.2.6). */
const isComment = (event: Extract<RecordingEvent, { type: 'frame-received' }>): boolean =>
  event.source === 'sse' && event.raw.split(/\r\n|\r|\n/).every((line) => line === '' || line.startsWith(':'))

/** Calls back for whatever the server says on a connection; returns the way to stop. */
export const arrivals = (recording: Recording, connection: ConnectionId, listener: () => void): (() => void) => {
  let cursor = recording.events.length
  return recording.subscribe(() => {
    for (let event = recording.events[cursor]; event; event = recording.events[++cursor])
      if (event.type === 'frame-received' && event.connectionId === connection && !isComment(event)) listener()
  })
}
