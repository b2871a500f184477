import type { ConnectionId, EventOf, HttpId, RecordingEvent } from '@/lib/recording/events'
import type { Seq } from '@/lib/recording/keys'

/** The event that a key of a message or an ask leads to. */
const seqOf = (key: string): Seq => Number.parseInt(key, 10) as Seq

/** Where HTTP+SSE told the client to post (2024-11-05, transports): what is sent there is known as MCP by it. */
const isEndpoint = (event: RecordingEvent): event is EventOf<'frame-received'> =>
  event.type === 'frame-received' && event.source === 'sse' && /^event: ?endpoint$/m.test(event.raw.slice(0, 500))

/** What the wanted events stand on. */
class Ground {
  readonly connections = new Set<ConnectionId>()
  readonly http = new Set<HttpId>()
  /** Explorations and runs of probes, and the probes, that touched connections were made for. */
  private readonly runs = new Set<string>()
  private readonly probes = new Set<string>()
  private readonly expectations = new Set<string>()
  private readonly apps = new Set<string>()
  private readonly wanted: ReadonlySet<Seq>

  constructor(events: readonly RecordingEvent[], wanted: ReadonlySet<Seq>) {
    this.wanted = wanted
    for (const event of events) {
      if (wanted.has(event.seq)) {
        this.connections.add(event.connectionId)
        if ('httpId' in event) this.http.add(event.httpId)
        if ('app' in event) this.apps.add(event.app)
      }
      if (event.type === 'expectation-pinned' && wanted.has(seqOf(event.expectation.exchange)))
        this.expectations.add(event.expectation.id)
    }
    for (const event of events) {
      if (!this.connections.has(event.connectionId)) continue
      if (isEndpoint(event)) this.http.add(event.httpId)
      if (event.type !== 'connection-started') continue
      if (event.exploration) this.runs.add(event.exploration.id)
      if (!event.probe) continue
      this.runs.add(event.probe.probing)
      this.probes.add(`${event.probe.probing} ${event.probe.id}`)
    }
  }

  /** Whether an event tells of the wanted ones what they cannot be read without. */
  isPart(event: RecordingEvent): boolean {
    switch (event.type) {
      case 'connection-started':
      case 'connection-established':
      case 'connection-failed':
      case 'connection-closed':
        return this.connections.has(event.connectionId)
      case 'http-request-sent':
      case 'http-response-received':
      case 'http-ended':
        return this.http.has(event.httpId)
      case 'frame-received':
        return this.connections.has(event.connectionId) && isEndpoint(event)
      case 'exploration-started':
      case 'exploration-ended':
        return this.runs.has(event.exploration)
      case 'exploration-run-ended':
        return this.runs.has(event.exploration) && this.connections.has(event.run.connectionId)
      case 'probing-started':
      case 'probing-ended':
        return this.runs.has(event.probing)
      case 'probe-ended':
        return this.probes.has(`${event.probing} ${event.result.probe}`)
      case 'expectation-pinned':
        return this.wanted.has(seqOf(event.expectation.exchange))
      case 'expectation-removed':
        return this.expectations.has(event.expectation)
      case 'app-opened':
      case 'app-closed':
        return this.apps.has(event.app)
      default:
        return false
    }
  }
}

/** Whether what an event is about is among those that are kept: an answer to nothing tells nothing. */
const hasSubject = (event: RecordingEvent, kept: ReadonlySet<Seq>): boolean => {
  if (event.type === 'answer-given') return kept.has(seqOf(event.askKey))
  return event.type !== 'expectation-pinned' || kept.has(seqOf(event.expectation.exchange))
}

/**
 * Those wanted, with what it takes to read them: start and end of their connections, the heads of their HTTP, what
 * their connections were made for, and the results that are expected of them.
 */
export const completed = (events: readonly RecordingEvent[], wanted: ReadonlySet<Seq>): readonly RecordingEvent[] => {
  const ground = new Ground(events, wanted)
  const kept = new Set(events.filter((event) => wanted.has(event.seq) || ground.isPart(event)).map(({ seq }) => seq))
  return events.filter((event) => kept.has(event.seq) && hasSubject(event, kept))
}
