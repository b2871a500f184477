import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { RecordingHeader } from '@/lib/recording/recording'
import type { KeptGrowth, KeptSession } from './kept-session'

type Facts = Pick<KeptSession, 'server' | 'serverName' | 'era'>

/** What the list of sessions tells of a recording: the server that the person connected to last. */
export class SessionFacts {
  private readonly start: Omit<KeptGrowth, 'id' | 'changedAt' | 'more'>
  private facts: Facts = {}
  private current: ConnectionId | undefined

  constructor(header: RecordingHeader) {
    const { title, startedAt, origin, shared } = header
    const elsewhere = { ...(origin && { origin }), ...(shared && { shared }) }
    this.start = { header: JSON.stringify(header), title, startedAt, ...elsewhere }
  }

  note(event: RecordingEvent): void {
    if (event.type === 'connection-started' && !event.exploration && !event.probe) {
      this.current = event.connectionId
      this.facts = { ...this.facts, server: event.url }
    } else if (event.type === 'connection-established' && event.connectionId === this.current) {
      const name = event.serverInfo?.title ?? event.serverInfo?.name
      this.facts = { ...this.facts, era: event.era, ...(name !== undefined && { serverName: name }) }
    }
  }

  /** What the events from `from` up to `to` change in the session's entry. */
  growth(events: readonly RecordingEvent[], from: number, to: number): Omit<KeptGrowth, 'id'> {
    for (const event of events.slice(from, to)) this.note(event)
    return { ...this.start, ...this.facts, changedAt: events[to - 1]?.at ?? this.start.startedAt, more: to - from }
  }
}
