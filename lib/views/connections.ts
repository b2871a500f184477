import type { ConnectionId, EventOf, RecordingEvent } from '@/lib/recording/events'
import { Collection, Snapshot } from './snapshot'
import type { ConnectionView } from './types'

export class ConnectionState extends Snapshot<ConnectionView> {
  /** Where HTTP+SSE told the client to post (its `endpoint` event, 2024-11-05 transports). */
  endpoint: string | undefined
  private readonly href: string
  private current: ConnectionView

  constructor(started: EventOf<'connection-started'>) {
    super()
    const { connectionId, url, requested, at, exploration, probe, advertised, inPlaceOf } = started
    this.href = URL.canParse(url) ? new URL(url).href : url
    this.current = {
      id: connectionId,
      url,
      requested,
      advertised,
      state: 'connecting',
      startedAt: at,
      ...(exploration && { exploration }),
      ...(probe && { probe }),
      ...(inPlaceOf !== undefined && { inPlaceOf }),
    }
  }

  /** Not the person's own: made for an exploration or a probe. */
  get aside(): boolean {
    return this.current.exploration !== undefined || this.current.probe !== undefined
  }

  /** Answers come on the one GET stream, whatever the POST says. */
  get answersElsewhere(): boolean {
    return this.endpoint !== undefined || this.current.transport === 'http+sse'
  }

  /** Whether `url` is where this connection's MCP messages go. */
  isMcp(url: string): boolean {
    return url === this.href || url === this.current.url || url === this.endpoint
  }

  update(part: Partial<ConnectionView>): void {
    this.current = { ...this.current, ...part }
    this.changed()
  }

  protected build(): ConnectionView {
    return this.current
  }
}

const established = ({
  era,
  revision,
  transport,
  mcpSessionId,
  serverInfo,
  capabilities,
  instructions,
}: EventOf<'connection-established'>): Partial<ConnectionView> => ({
  state: 'open',
  era,
  revision,
  transport,
  capabilities,
  ...(mcpSessionId === undefined ? {} : { mcpSessionId }),
  ...(serverInfo === undefined ? {} : { serverInfo }),
  ...(instructions === undefined ? {} : { instructions }),
})

/** The recording's connections, oldest first. */
export class ConnectionsFold {
  private readonly all = new Collection<ConnectionId, ConnectionView, ConnectionState>()
  private newest: ConnectionState | undefined

  fold(event: RecordingEvent): void {
    if (event.type === 'connection-started') {
      const started = this.all.add(event.connectionId, new ConnectionState(event))
      if (!started.aside) this.newest = started
      return
    }
    const state = this.all.get(event.connectionId)
    if (event.type === 'connection-established') state?.update(established(event))
    else if (event.type === 'connection-failed') state?.update({ state: 'failed', problem: event.problem })
    else if (event.type === 'connection-closed')
      state?.update({ state: 'closed', closedBy: event.by, ...(event.problem && { problem: event.problem }) })
  }

  get(id: ConnectionId): ConnectionState | undefined {
    return this.all.get(id)
  }

  /** The person's connection that was started last. */
  get current(): ConnectionState | undefined {
    return this.newest
  }

  views(): readonly ConnectionView[] {
    return this.all.views()
  }
}
