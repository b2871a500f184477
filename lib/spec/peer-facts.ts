import { isObject, objectAt } from '@/lib/protocol/json'
import { idKey } from '@/lib/protocol/jsonrpc'
import { META } from '@/lib/protocol/meta'
import { eraOf, isRevision, LATEST_LEGACY, LATEST_MODERN, type Era, type Revision } from '@/lib/protocol/revisions'
import type { ConnectionId, TransportKind } from '@/lib/recording/events'
import type { ConnectionState } from '@/lib/views/connections'
import type { ClientMessage, Peer, Sighting } from './sightings'

const NONE: Readonly<Record<string, unknown>> = {}

/** Which era a message of ours speaks, as far as it says so itself: negotiation may try both. */
export const spokenEra = ({ method, params }: ClientMessage): Era | undefined => {
  if (typeof objectAt(params, '_meta')?.[META.protocolVersion] === 'string') return 'modern'
  return method === 'initialize' ? 'legacy' : undefined
}

/** The server of one connection, and what was seen before its revision was known. */
export class PeerFacts implements Peer {
  readonly connectionId: ConnectionId
  readonly url: string
  /** Sightings that wait for the revision. */
  readonly waiting: Sighting[] = []
  introduced = false
  /** Ids of our requests so far. */
  readonly used = new Set<string>()
  private readonly state: ConnectionState
  private settled: Revision | undefined
  private handshake: ClientMessage | undefined
  private counterOffer: Revision | undefined

  constructor(state: ConnectionState) {
    this.connectionId = state.view.id
    this.url = state.view.url
    this.state = state
  }

  /** Undefined until the handshake is over, or has failed. */
  get known(): Revision | undefined {
    return this.settled
  }

  /** Only to be read once `known`. */
  get revision(): Revision {
    return this.settled ?? LATEST_MODERN
  }

  get era(): Era {
    return eraOf(this.revision)
  }

  get transport(): TransportKind {
    return this.state.view.transport ?? (this.state.endpoint === undefined ? 'streamable-http' : 'http+sse')
  }

  get capabilities(): Readonly<Record<string, unknown>> {
    return this.state.view.capabilities ?? NONE
  }

  get mcpSessionId(): string | undefined {
    return this.state.view.mcpSessionId
  }

  get declared(): Readonly<Record<string, unknown>> {
    return objectAt(this.handshake?.params, 'capabilities') ?? NONE
  }

  sent(message: ClientMessage): void {
    if (message.kind === 'request' && message.id !== undefined) this.used.add(idKey(message.id))
    if (message.method === 'initialize') this.handshake = message
  }

  /** What the server said to `initialize`. */
  offered(result: unknown): void {
    const version = isObject(result) ? result['protocolVersion'] : undefined
    if (isRevision(version)) this.counterOffer = version
  }

  established(revision: Revision): void {
    this.settled = revision
  }

  /** There was no connection: what was seen is judged as what was asked for, or as what the server offered. */
  failed(): void {
    if (this.settled !== undefined) return
    const { requested } = this.state.view
    if (isRevision(requested)) this.settled = requested
    else if (requested === 'modern') this.settled = LATEST_MODERN
    else if (requested === 'legacy') this.settled = this.counterOffer ?? LATEST_LEGACY
    else this.settled = this.counterOffer ?? (this.handshake ? LATEST_LEGACY : LATEST_MODERN)
  }
}
