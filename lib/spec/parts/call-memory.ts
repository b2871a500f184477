import type { ClientMessage, Http, Sighting } from '@/lib/spec/sightings'
import type { MessageView } from '@/lib/views/types'
import { sharedMemory } from './shared-memory'

/** What a rule that waits for answers looks at. */
export const CALL_SIGHTINGS = ['frame', 'result', 'error', 'gave-up', 'ended'] as const

type CallSighting = Sighting<(typeof CALL_SIGHTINGS)[number]>

const isUnread = ({ content: { kind } }: MessageView): boolean => kind === 'malformed' || kind === 'invalid'

/** Which of our requests were answered or given up, and what their streams said besides. */
export class CallMemory {
  private readonly settled = new WeakSet<ClientMessage>()
  private readonly unreadable = new WeakSet<Http>()
  private readonly numbered = new WeakSet<Http>()
  private readonly delayed = new WeakSet<Http>()
  private readonly heard = new WeakMap<Http, number>()
  private heardLast = 0

  see(sighting: CallSighting): void {
    switch (sighting.kind) {
      case 'result':
      case 'error':
        if (sighting.request) this.settled.add(sighting.request)
        break
      case 'gave-up':
        if (sighting.why === 'cancelled') this.settled.add(sighting.request)
        break
      case 'frame': {
        const { http, block, messages, frame, at } = sighting
        this.heard.set(http, at)
        this.heardLast = at
        if (block?.id !== undefined) this.numbered.add(http)
        if (block?.retry !== undefined) this.delayed.add(http)
        // What was cut off is the end of the stream, which is another matter.
        if (!frame.truncated && messages.some(isUnread)) this.unreadable.add(http)
        break
      }
      case 'ended':
    }
  }

  /** Neither answered nor cancelled, as far as what arrived could be read. */
  isOpen(request: ClientMessage): boolean {
    return !this.settled.has(request) && !this.unreadable.has(request.http)
  }

  /** Milliseconds since the epoch when anything last came that may be about a request. */
  lastSign({ http, message }: ClientMessage): number {
    // On legacy it may come on any stream.
    return Math.max(message.at, this.heard.get(http) ?? this.heardLast)
  }

  /** The stream gave its events ids, so that it can go on elsewhere. */
  hasEventIds(http: Http): boolean {
    return this.numbered.has(http)
  }

  /** The stream said how long to wait before reconnecting. */
  hasRetry(http: Http): boolean {
    return this.delayed.has(http)
  }
}

/** What is known of our calls on a sighting's connection, with all that it says itself. */
export const callsAt = sharedMemory<CallSighting, CallMemory>(() => new CallMemory())
