import { headerValue, type HeaderList } from '@/lib/protocol/headers'
import type { HttpId } from '@/lib/recording/events'
import type { ExchangeAsk } from './exchange-state'
import type { Arrival } from './messages'
import { Requests } from './requests'
import { WaitingRounds } from './rounds'
import { TaskInputs } from './task-inputs'
import type { MessageView } from './types'

/** What correlating the messages of one connection takes. */
export class Traffic {
  readonly sent: Record<MessageView['direction'], Requests> = {
    'client-to-server': new Requests(),
    'server-to-client': new Requests(),
  }
  readonly waiting = new WaitingRounds()
  /** Asks that were made into tasks, by task id (2025-11-25). */
  readonly tasks = new Map<string, ExchangeAsk>()
  /** What the server's own tasks want (2026-07-28). */
  readonly inputs = new TaskInputs()
  /** The stream each SSE event id was given out on. */
  private readonly eventIds = new Map<string, HttpId>()
  /** The stream another one goes on with. */
  private readonly resumed = new Map<HttpId, HttpId>()

  /** The HTTP request whose stream this one is, or goes on with after a break (Last-Event-ID, 2025-03-26 and later). */
  origin(httpId: HttpId): HttpId {
    return this.resumed.get(httpId) ?? httpId
  }

  opened(httpId: HttpId, headers: HeaderList): void {
    const last = headerValue(headers, 'last-event-id')
    const before = last === undefined ? undefined : this.eventIds.get(last)
    if (before !== undefined) this.resumed.set(httpId, before)
  }

  /** Whether a stream that goes on with another brings an event of that once more. */
  repeats(httpId: HttpId, { eventId }: Arrival): boolean {
    const before = this.resumed.get(httpId)
    return before !== undefined && eventId !== undefined && this.eventIds.get(eventId) === before
  }

  sawEventId(httpId: HttpId, { eventId }: Arrival): void {
    if (eventId !== undefined) this.eventIds.set(eventId, this.origin(httpId))
  }

  /** The requests `message` may be an answer to: those of the other side. */
  opposite({ direction }: MessageView): Requests {
    return this.sent[direction === 'client-to-server' ? 'server-to-client' : 'client-to-server']
  }
}
