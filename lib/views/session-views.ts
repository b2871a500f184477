import type { RequestId } from '@/lib/protocol/jsonrpc'
import type { ConnectionId, HttpId, RecordingEvent } from '@/lib/recording/events'
import type { AskKey, MessageKey } from '@/lib/recording/keys'
import { AppsFold } from './apps'
import { CatalogFold } from './catalog'
import type { ListedSoFar } from './catalog'
import { ClientTasksFold } from './client-tasks'
import type { TaskView } from './client-tasks'
import { ConnectionsFold } from './connections'
import { ExchangesFold } from './exchanges'
import { ExplorationsFold } from './explorations'
import { FreshnessFold } from './freshness'
import type { Freshness } from './freshness'
import { HttpFold } from './http'
import { MessagesFold } from './messages'
import { NewestOfFold } from './newest-of'
import type { NewestMethod } from './newest-of'
import { ProbingsFold } from './probings'
import { RowsFold } from './rows'
import { SkillsFold, type SkillView } from './skills'
import { StatisticsFold } from './statistics'
import { SubscriptionsFold } from './subscriptions'
import type { SubscriptionsView } from './subscriptions'
import { Timeline } from './timeline'
import type {
  AppView,
  AskView,
  Catalog,
  ConnectionView,
  ExchangeView,
  ExplorationView,
  HttpView,
  MessageView,
  ProbingView,
  Statistics,
} from './types'

/**
 * Everything shown of one recording, folded from its events as they come. Whatever a getter returns is immutable and
 * keeps its identity until it changes.
 */
export class SessionViews {
  readonly timeline = new Timeline()
  private readonly connectionsFold = new ConnectionsFold()
  private readonly httpFold = new HttpFold()
  private readonly messagesFold = new MessagesFold(this.httpFold, this.connectionsFold)
  private readonly exchangesFold = new ExchangesFold(this.httpFold, this.connectionsFold)
  private readonly explorationsFold = new ExplorationsFold()
  private readonly probingsFold = new ProbingsFold()
  private readonly appsFold = new AppsFold()
  private readonly catalogFold = new CatalogFold()
  private readonly skillsFold = new SkillsFold()
  private readonly subscriptionsFold = new SubscriptionsFold()
  private readonly freshnessFold = new FreshnessFold()
  private readonly tasksFold = new ClientTasksFold((id) => this.connectionsFold.get(id)?.aside ?? false)
  private readonly newestFold = new NewestOfFold()
  private readonly statisticsFold = new StatisticsFold(this.httpFold)
  private readonly rowsFold = new RowsFold(this.timeline, {
    http: this.httpFold,
    exchanges: this.exchangesFold,
    connections: this.connectionsFold,
    explorations: this.explorationsFold,
    probings: this.probingsFold,
    apps: this.appsFold,
  })
  private cursor = 0

  /** Folds what is new in `events`, the recording's growing list. True when there was anything. */
  advance(events: readonly RecordingEvent[]): boolean {
    const from = this.cursor
    for (let event = events[this.cursor]; event; event = events[this.cursor]) {
      this.cursor++
      this.fold(event)
    }
    return this.cursor > from
  }

  /** Grows with every event folded. */
  get version(): number {
    return this.cursor
  }

  /** Oldest first. */
  connections(): readonly ConnectionView[] {
    return this.connectionsFold.views()
  }

  /** The given connection, or the person's own that was started last. */
  connection(id?: ConnectionId): ConnectionView | undefined {
    return (id === undefined ? this.connectionsFold.current : this.connectionsFold.get(id))?.view
  }

  http(id: HttpId): HttpView | undefined {
    return this.httpFold.get(id)?.view
  }

  message(key: MessageKey): MessageView | undefined {
    return this.messagesFold.get(key)
  }

  exchange(key: MessageKey): ExchangeView | undefined {
    return this.exchangesFold.get(key)?.view
  }

  /** Both sides' requests, in order of their start. */
  exchanges(): readonly ExchangeView[] {
    return this.exchangesFold.views()
  }

  /** The exchange of the client's newest request with this id, of whatever round. */
  exchangeFor(connectionId: ConnectionId, requestId: RequestId): ExchangeView | undefined {
    return this.exchangesFold.find(connectionId, requestId)?.view
  }

  ask(key: AskKey): AskView | undefined {
    return this.exchangesFold.ask(key)?.view
  }

  /** Oldest first. */
  pendingAsks(): readonly AskView[] {
    return this.exchangesFold.pendingAsks()
  }

  /** Asks to open a page that were accepted, while their call is open and the page is not reported as complete. */
  waitingPages(): readonly AskView[] {
    return this.exchangesFold.pages.waiting()
  }

  /** The `elicitationId`s that a server reported as complete (2025-11-25), in order. */
  completedElicitations(id: ConnectionId): readonly string[] {
    return this.exchangesFold.pages.completedOn(id)
  }

  /** Oldest first. */
  explorations(): readonly ExplorationView[] {
    return this.explorationsFold.views()
  }

  /** Runs of probes, oldest first. */
  probings(): readonly ProbingView[] {
    return this.probingsFold.views()
  }

  /** MCP Apps that were opened, oldest first. */
  apps(): readonly AppView[] {
    return this.appsFold.views()
  }

  /** Agent Skills, as the server listed them last. */
  skills(): readonly SkillView[] {
    return this.skillsFold.view
  }

  catalog(): Catalog {
    return this.catalogFold.view
  }

  /** The pages so far of lists of which more is to come. */
  listedSoFar(): ListedSoFar {
    return this.catalogFold.soFar
  }

  subscriptions(id: ConnectionId): SubscriptionsView {
    return this.subscriptionsFold.view(id)
  }

  /** The caching hint of a list, or of the resource with this URI. */
  freshness(id: ConnectionId, method: string, uri?: string): Freshness | undefined {
    return this.freshnessFold.get(id, method, uri)
  }

  /** The server's tasks, oldest first. */
  tasks(): readonly TaskView[] {
    return this.tasksFold.views()
  }

  task(id: ConnectionId, taskId: string): TaskView | undefined {
    return this.tasksFold.get(id, taskId)
  }

  /** The newest request of a connection with this method. */
  newest(id: ConnectionId, method: NewestMethod): ExchangeView | undefined {
    return this.newestFold.get(id, method)?.view
  }

  statistics(): Statistics {
    return this.statisticsFold.view
  }

  private fold(event: RecordingEvent): void {
    this.connectionsFold.fold(event)
    this.explorationsFold.fold(event)
    this.probingsFold.fold(event)
    this.appsFold.fold(event)
    this.httpFold.fold(event)
    const arrival = this.messagesFold.fold(event)
    const { placed, ended } = this.exchangesFold.fold(event, arrival)
    this.catalogFold.fold(event)
    this.skillsFold.fold(event)
    for (const exchange of ended) {
      this.catalogFold.answered(exchange)
      this.skillsFold.answered(exchange)
    }
    this.subscriptionsFold.fold(event, placed, ended)
    this.freshnessFold.fold(placed, ended)
    this.tasksFold.fold(placed, ended)
    this.newestFold.fold(placed)
    this.statisticsFold.fold(event, arrival, ended)
    this.rowsFold.fold(event, placed)
  }
}
