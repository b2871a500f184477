import { headerValue } from '@/lib/protocol/headers'
import type { ConnectionId, EventOf, HttpId, RecordingEvent } from '@/lib/recording/events'
import type { MessageKey } from '@/lib/recording/keys'
import { ConnectionsFold } from '@/lib/views/connections'
import { ExchangesFold } from '@/lib/views/exchanges'
import type { ExchangeState } from '@/lib/views/exchange-state'
import { HttpFold } from '@/lib/views/http'
import { MessagesFold, type Arrival } from '@/lib/views/messages'
import type { Placed } from '@/lib/views/placed'
import type { MessageView } from '@/lib/views/types'
import { isOffSpec } from './by-hand/off-spec'
import { HttpFacts } from './http-facts'
import { PeerFacts } from './peer-facts'
import { askedRequest, declaredBy, placedSighting, type Place } from './placed-sightings'
import type { ClientMessage, Peer, Sighting } from './sightings'

const KINDS = { request: 'request', notification: 'notification', result: 'response', error: 'response' } as const

/**
 * Recording events → sightings, in order. What came before the revision was known is told once it is; a handshake
 * tried in the other era than the negotiated one is left out, for no revision asks anything of it. Connections of
 * probes are left out too: what they send is wrong on purpose. So is what comes of a request made by hand that no client
 * would send.
 */
export class Watcher {
  private readonly connections = new ConnectionsFold()
  private readonly http = new HttpFold()
  private readonly messages = new MessagesFold(this.http, this.connections)
  private readonly exchanges = new ExchangesFold(this.http, this.connections)
  private readonly peers = new Map<ConnectionId, PeerFacts>()
  private readonly facts = new Map<HttpId, HttpFacts>()
  private readonly ours = new Map<MessageKey, ClientMessage>()
  private readonly offSpec = new Set<HttpId>()
  private readonly eventIds = new Map<string, HttpFacts>()
  private readonly told: (sighting: Sighting) => void
  private readonly met: (peer: Peer) => void

  /** `met` is called once for each connection, before anything of it is told. */
  constructor(told: (sighting: Sighting) => void, met: (peer: Peer) => void) {
    this.told = told
    this.met = met
  }

  fold(event: RecordingEvent): void {
    this.connections.fold(event)
    this.http.fold(event)
    const arrival = this.messages.fold(event)
    const { placed, ended } = this.exchanges.fold(event, arrival)
    const peer = this.peerOf(event)
    if (!peer) return
    if (event.type === 'http-request-sent') this.requestSent(event, peer, arrival)
    else if (event.type === 'frame-received') this.frame(event, peer, arrival, placed)
    else if (event.type === 'http-response-received' || event.type === 'http-ended') this.aboutHttp(event, peer)
    else if (event.type === 'connection-established') peer.established(event.revision)
    else if (event.type === 'connection-failed') peer.failed()
    for (const exchange of ended) this.gaveUp(event, peer, exchange)
    if (event.type === 'connection-closed') {
      peer.failed()
      this.tell(peer, { kind: 'closed', seq: event.seq, at: event.at, peer, by: event.by })
    }
    this.flush(peer)
  }

  private readonly oursOf = ({ key }: MessageView): ClientMessage | undefined => this.ours.get(key)

  private peerOf(event: RecordingEvent): PeerFacts | undefined {
    const known = this.peers.get(event.connectionId)
    if (known) return known
    const state = this.connections.get(event.connectionId)
    if (!state || event.type !== 'connection-started' || event.probe !== undefined) return undefined
    const peer = new PeerFacts(state)
    this.peers.set(event.connectionId, peer)
    return peer
  }

  private requestSent(event: EventOf<'http-request-sent'>, peer: PeerFacts, arrival: Arrival): void {
    const state = this.http.get(event.httpId)
    if (!state || event.lane === 'provider' || this.facts.has(event.httpId)) return
    const last = headerValue(event.headers, 'last-event-id')
    const mcp = this.connections.get(event.connectionId)?.isMcp(event.url) ?? false
    const resumes = last === undefined ? undefined : this.eventIds.get(eventKey(peer, last))
    const http = new HttpFacts(state, mcp, resumes)
    this.facts.set(http.id, http)
    for (const message of arrival.messages) {
      const client = clientMessage(message, http, peer)
      http.carry(client)
      this.ours.set(message.key, client)
    }
    if (event.byHand && peer.known !== undefined && isOffSpec(event, http.carried, peer, peer.used))
      this.offSpec.add(http.id)
    else for (const client of http.carried) peer.sent(client)
    for (const client of http.carried)
      this.tell(peer, { kind: 'sent', seq: event.seq, at: event.at, peer, client, http })
  }

  private frame(
    event: EventOf<'frame-received'>,
    peer: PeerFacts,
    { messages, block, eventId }: Arrival,
    placed: readonly Placed[],
  ): void {
    const http = this.facts.get(event.httpId)
    if (!http) return
    const { seq, at } = event
    if (eventId !== undefined && !this.eventIds.has(eventKey(peer, eventId)))
      this.eventIds.set(eventKey(peer, eventId), http)
    this.tell(peer, { kind: 'frame', seq, at, peer, frame: event, http, messages, block })
    for (const message of messages) {
      const { content } = message
      if (content.kind !== 'malformed')
        this.tell(peer, { kind: 'message', seq, at, peer, message, http, value: content.value })
    }
    const place: Place = { peer, http, oursOf: this.oursOf }
    for (const one of placed) {
      const request = askedRequest(one, place)
      if (request) this.tell(peer, request)
      const sighting = placedSighting(one, place)
      if (sighting?.kind === 'result' && sighting.method === 'initialize' && !this.offSpec.has(http.id))
        peer.offered(sighting.result)
      if (sighting) this.tell(peer, sighting)
    }
  }

  private aboutHttp(event: EventOf<'http-response-received' | 'http-ended'>, peer: PeerFacts): void {
    const { httpId, seq, at } = event
    const http = this.facts.get(httpId)
    if (!http) return
    if (event.type === 'http-ended') this.tell(peer, { kind: 'ended', seq, at, peer, http, how: event.how })
    else this.tell(peer, { kind: 'head', seq, at, peer, http })
  }

  private gaveUp({ seq, at }: RecordingEvent, peer: PeerFacts, exchange: ExchangeState): void {
    const { last, ending } = exchange
    const request = this.ours.get(last.request.key)
    if (!request || (ending?.status !== 'cancelled' && ending?.status !== 'failed')) return
    this.tell(peer, { kind: 'gave-up', seq, at, peer, request, why: ending.status, exchange })
  }

  private tell(peer: PeerFacts, sighting: Sighting): void {
    if (peer.known === undefined) peer.waiting.push(sighting)
    else if (!this.isForeign(sighting, peer) && !this.isOffSpec(sighting)) this.told(sighting)
  }

  /** It belongs to a handshake that was tried in the other era. */
  private isForeign(sighting: Sighting, peer: PeerFacts): boolean {
    if (sighting.kind === 'closed') return false
    const { id } = sighting.kind === 'gave-up' ? sighting.request.http : sighting.http
    return this.facts.get(id)?.isForeignTo(peer.era) ?? false
  }

  /** It comes of what the person sent wrong on purpose. */
  private isOffSpec(sighting: Sighting): boolean {
    if (this.offSpec.size === 0 || sighting.kind === 'sent' || sighting.kind === 'closed') return false
    const request = 'request' in sighting ? sighting.request?.http : undefined
    const http = sighting.kind === 'gave-up' ? undefined : sighting.http
    return [request, http].some((one) => one !== undefined && this.offSpec.has(one.id))
  }

  private flush(peer: PeerFacts): void {
    if (peer.known === undefined || peer.introduced) return
    peer.introduced = true
    this.met(peer)
    for (const sighting of peer.waiting.splice(0)) this.tell(peer, sighting)
  }
}

const eventKey = ({ connectionId }: PeerFacts, eventId: string): string => `${connectionId} ${eventId}`

const clientMessage = (message: MessageView, http: HttpFacts, peer: PeerFacts): ClientMessage => {
  const { content } = message
  const kind = content.kind === 'malformed' || content.kind === 'invalid' ? 'invalid' : KINDS[content.kind]
  const params = 'params' in content ? content.params : undefined
  return {
    kind,
    message,
    http,
    method: 'method' in content ? content.method : undefined,
    id: 'id' in content ? (content.id ?? undefined) : undefined,
    params,
    declared: declaredBy(params, peer),
  }
}
