import type { ConnectionId, EventBody, RecordingEvent } from './events'
import type { Seq } from './keys'

/** The current version of the file format; a change adds one upgrade step and one frozen fixture. */
export const FORMAT_VERSION = 5

export type RecordingHeader = {
  readonly format: 'parley-recording'
  readonly version: typeof FORMAT_VERSION
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly title: string
  /** Another tool's capture, brought into this format: what was not in it (times of frames, answers' givers) is made up. */
  readonly origin?: { readonly kind: 'har' | 'inspector'; readonly creator?: string }
  /** Made to be given away: how many secrets were replaced, bodies dropped, and events left out. */
  readonly shared?: { readonly replaced: number; readonly dropped: number; readonly left: number }
}

/** Milliseconds since the epoch; injected so that tests and replays decide the time. */
export type Clock = () => number

/**
 * The truth of a session: a header and an append-only list of immutable events. Everything shown is a fold over
 * `events`; a correction is a new event.
 */
export class Recording {
  readonly header: RecordingHeader
  private readonly log: RecordingEvent[] = []
  private readonly listeners = new Set<() => void>()
  private readonly clock: Clock

  constructor(header: RecordingHeader, clock: Clock, events: readonly RecordingEvent[] = []) {
    this.header = header
    this.clock = clock
    // One by one: a spread of a long recording overflows the stack.
    for (const event of events) this.log.push(Object.freeze(event))
  }

  /** All events so far. The array grows in place: keep a cursor, never a copy. */
  get events(): readonly RecordingEvent[] {
    return this.log
  }

  append(connectionId: ConnectionId, body: EventBody): RecordingEvent {
    const event: RecordingEvent = Object.freeze({
      ...body,
      seq: this.log.length as Seq,
      at: this.clock(),
      connectionId,
    })
    this.log.push(event)
    for (const listener of this.listeners) listener()
    return event
  }

  /** Takes what was recorded elsewhere, in order; its `seq`s go on from here. Tells the listeners once. */
  take(events: readonly RecordingEvent[]): void {
    for (const event of events) this.log.push(Object.freeze(event))
    if (events.length > 0) for (const listener of this.listeners) listener()
  }

  /** Calls `listener` after every append; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** A fresh header; `id` is made by the caller (ids are injected, as clocks are). */
export const newHeader = (id: string, startedAt: number, title: string): RecordingHeader => ({
  format: 'parley-recording',
  version: FORMAT_VERSION,
  id,
  startedAt,
  title,
})
