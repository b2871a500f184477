import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { AskKey, MessageKey } from '@/lib/recording/keys'
import { Asks } from './asks'
import type { ExchangeAsk } from './exchange-state'
import type { ConnectionsFold } from './connections'
import { Correlator } from './correlator'
import type { ExchangeState } from './exchange-state'
import type { HttpFold } from './http'
import type { Arrival } from './messages'
import type { Placed } from './placed'
import { Settler } from './settler'
import { Collection } from './snapshot'
import { Traffic } from './traffic'
import type { AskView, ExchangeView, MessageView } from './types'
import type { VisitedPages } from './visited-pages'

/** What one event meant: where its messages belong, and which exchanges it ended. */
export type Outcome = { readonly placed: readonly Placed[]; readonly ended: readonly ExchangeState[] }

/** Messages → exchanges with their rounds, asks and notifications, by connection, direction and id. */
export class ExchangesFold {
  private readonly all = new Collection<MessageKey, ExchangeView, ExchangeState>()
  private readonly traffic = new Map<ConnectionId, Traffic>()
  private readonly asks: Asks
  private readonly http: HttpFold
  private readonly connections: ConnectionsFold

  constructor(http: HttpFold, connections: ConnectionsFold) {
    this.http = http
    this.connections = connections
    this.asks = new Asks((id) => connections.get(id)?.aside ?? false)
  }

  /** Call after the folds given to the constructor, and with what the messages fold made of `event`. */
  fold(event: RecordingEvent, arrival: Arrival): Outcome {
    const traffic = this.trafficOf(event.connectionId)
    const settler = new Settler(traffic, this.asks)
    const placed: Placed[] = []
    this.foldProvider(event)
    if (event.type === 'http-request-sent') traffic.opened(event.httpId, event.headers)
    const repeated = event.type === 'frame-received' && traffic.repeats(event.httpId, arrival)
    if (event.type === 'frame-received') traffic.sawEventId(event.httpId, arrival)
    if (arrival.messages.length > 0) {
      const era = this.connections.get(event.connectionId)?.view.era
      const correlator = new Correlator(traffic, this.all, this.asks, settler, era)
      const byHand = event.type === 'http-request-sent' ? event.byHand : undefined
      for (const message of arrival.messages) {
        if (repeated && message.content.kind === 'request') placed.push(this.repeated(message))
        else placed.push(...correlator.place(message, byHand))
      }
    }
    if (event.type === 'answer-given') {
      const ask = this.asks.get(event.askKey)
      if (ask) placed.push(...this.asks.answer(ask, event, event))
    } else settler.fold(event, this.http, this.connections.get(event.connectionId))
    return { placed, ended: settler.ended }
  }

  get(key: MessageKey): ExchangeState | undefined {
    return this.all.get(key)
  }

  /** The exchange of the client's newest request with this id. */
  find(connectionId: ConnectionId, id: RequestId): ExchangeState | undefined {
    return this.traffic.get(connectionId)?.sent['client-to-server'].latest(id)?.exchange
  }

  ask(key: AskKey): ExchangeAsk | undefined {
    return this.asks.get(key)
  }

  pendingAsks(): readonly AskView[] {
    return this.asks.pending()
  }

  get pages(): VisitedPages {
    return this.asks.pages
  }

  views(): readonly ExchangeView[] {
    return this.all.views()
  }

  /** The call an HTTP request carried, or goes on with. */
  callOf(connectionId: ConnectionId, httpId: Parameters<Traffic['origin']>[0]): ExchangeState | undefined {
    const traffic = this.traffic.get(connectionId)
    return traffic?.sent['client-to-server'].owner(traffic.origin(httpId))
  }

  private repeated(message: MessageView): Placed {
    const exchange = this.callOf(message.connectionId, message.httpId)
    return { as: 'repeated', message, ...(exchange && { exchange }) }
  }

  /** A model provider works for an ask: its call waits for the model meanwhile. */
  private foldProvider(event: RecordingEvent): void {
    if (event.type !== 'http-request-sent' && event.type !== 'http-ended') return
    const http = this.http.get(event.httpId)
    const ask = http?.request.ask === undefined ? undefined : this.asks.get(http.request.ask)
    if (!http || !ask) return
    if (event.type === 'http-ended') ask.providerEnded()
    else if (http.request === event) ask.askedProvider(http)
    ask.cause?.providerMoved(event.at)
    ask.own?.providerMoved(event.at)
  }

  private trafficOf(id: ConnectionId): Traffic {
    const known = this.traffic.get(id) ?? new Traffic()
    this.traffic.set(id, known)
    return known
  }
}
