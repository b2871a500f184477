import type { ClientMessage, Http, Sighting } from '@/lib/spec/sightings'

/** What a rule that waits for answers looks at. */
export const CALL_SIGHTINGS = ['frame', 'result', 'error', 'gave-up', 'ended'] as const

type CallSighting = Sighting<(typeof CALL_SIGHTINGS)[number]>

/** Which of our requests were answered or given up, and what their streams said besides; one for each connection. */
export class CallMemory {
  private readonly settled = new WeakSet<ClientMessage>()
  private readonly unreadable = new WeakSet<Http>()
  private readonly numbered = new WeakSet<Http>()
  private readonly delayed = new WeakSet<Http>()

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
        const { http, block, messages } = sighting
        if (block?.id !== undefined) this.numbered.add(http)
        if (block?.retry !== undefined) this.delayed.add(http)
        if (messages.some(({ content: { kind } }) => kind === 'malformed' || kind === 'invalid'))
          this.unreadable.add(http)
        break
      }
      case 'ended':
    }
  }

  /** Neither answered nor cancelled, as far as what arrived could be read. */
  isOpen(request: ClientMessage): boolean {
    return !this.settled.has(request) && !this.unreadable.has(request.http)
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
