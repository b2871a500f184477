import type { EventStore, JSONRPCMessage } from '@modelcontextprotocol/server'

type Stored = { readonly stream: string; readonly message: JSONRPCMessage }

/** Holds a burst of 10,000 and some more. */
const MOST_KEPT = 12_000

/** Keeps what a session sent, so that a cut stream can go on where it ended (Last-Event-ID). The oldest go first. */
export class RecentEvents implements EventStore {
  private readonly events = new Map<string, Stored>()
  private last = 0

  storeEvent(stream: string, message: JSONRPCMessage): Promise<string> {
    const id = `${stream}/${++this.last}`
    this.events.set(id, { stream, message })
    const [oldest] = this.events.keys()
    if (this.events.size > MOST_KEPT && oldest !== undefined) this.events.delete(oldest)
    return Promise.resolve(id)
  }

  getStreamIdForEventId(id: string): Promise<string | undefined> {
    return Promise.resolve(this.events.get(id)?.stream)
  }

  async replayEventsAfter(
    last: string,
    { send }: { send: (id: string, message: JSONRPCMessage) => Promise<void> },
  ): Promise<string> {
    const stream = this.events.get(last)?.stream ?? ''
    let after = false
    for (const [id, event] of this.events) {
      // A priming event has an id and an empty message: it marks a place, it is no message to repeat.
      if (after && event.stream === stream && 'jsonrpc' in event.message) await send(id, event.message)
      after ||= id === last
    }
    return stream
  }
}
