import type { EventOf, RecordingEvent } from '@/lib/recording/events'
import type { AppsFold } from './apps'
import type { ConnectionsFold } from './connections'
import { describeApp, describeAppMessage } from './describe-app'
import { describeAnswer, describeAsk } from './describe-ask'
import { describeRequest, describeResponse, responseDepth } from './describe-exchange'
import { describeHttp, describeHttpFailure, describeProvider, isFailure } from './describe-http'
import { describeMalformed, describeNotification, describeRepeated } from './describe-message'
import { describeTold, readTold } from './describe-told'
import { describeExploration } from './describe-exploration'
import { describeProbing } from './describe-probing'
import { describeNote, isNote, type NoteEvent } from './describe-note'
import type { ExchangeState } from './exchange-state'
import type { ExchangesFold } from './exchanges'
import type { ExplorationsFold } from './explorations'
import type { ProbingsFold } from './probings'
import type { HttpFold, HttpState } from './http'
import type { Placed } from './placed'
import { eventFacts, type RowDraft, type RowFacts } from './row-entry'
import type { Timeline } from './timeline'
import type { MessageView } from './types'

/** The call a row stands under. */
const topOf = (exchange: ExchangeState | undefined): ExchangeState | undefined => {
  const outer = exchange?.cause ?? exchange?.replays?.of
  return outer ? topOf(outer) : exchange
}

/** It stands inside another one. */
const isInner = ({ cause, replays }: ExchangeState): boolean => (cause ?? replays) !== undefined

const owned = (exchange: ExchangeState | undefined): Pick<RowDraft, 'owner'> => {
  const owner = topOf(exchange)
  return owner ? { owner } : {}
}

const facts = (message: MessageView, kind: RowFacts['kind'], depth: RowFacts['depth']): RowFacts =>
  eventFacts(message, message.key, kind, depth)

type Folds = {
  readonly http: HttpFold
  readonly exchanges: ExchangesFold
  readonly connections: ConnectionsFold
  readonly explorations: ExplorationsFold
  readonly probings: ProbingsFold
  readonly apps: AppsFold
}

/** Events and what the other folds made of them → rows. */
export class RowsFold {
  private readonly timeline: Timeline
  private readonly http: HttpFold
  private readonly exchanges: ExchangesFold
  private readonly connections: ConnectionsFold
  private readonly explorations: ExplorationsFold
  private readonly probings: ProbingsFold
  private readonly apps: AppsFold

  constructor(timeline: Timeline, { http, exchanges, connections, explorations, probings, apps }: Folds) {
    this.timeline = timeline
    this.http = http
    this.exchanges = exchanges
    this.connections = connections
    this.explorations = explorations
    this.probings = probings
    this.apps = apps
  }

  fold(event: RecordingEvent, placed: readonly Placed[]): void {
    for (const one of placed) this.place(one)
    if (isNote(event)) this.note(event)
    else if (event.type === 'exploration-started') this.exploration(event)
    else if (event.type === 'probing-started') this.probing(event)
    else if (event.type === 'app-opened') this.app(event)
    else if (event.type === 'app-message') this.appMessage(event)
    else if (event.type === 'http-request-sent') this.opened(event)
    else if (event.type === 'frame-received') this.told(event)
    else if (event.type === 'http-ended') this.closed(event)
  }

  private add(draft: RowDraft): void {
    const connection = this.connections.get(draft.facts.connectionId)
    if (!connection?.aside) {
      this.timeline.add(draft)
      return
    }
    const { exploration, probe } = connection.view
    this.timeline.add({
      ...draft,
      facts: { ...draft.facts, ...(exploration && { exploration }), ...(probe && { probe }) },
    })
  }

  private place(placed: Placed): void {
    switch (placed.as) {
      case 'request': {
        const { message, round } = placed
        const { exchange } = round
        const http = this.http.get(message.httpId)
        this.add({
          facts: facts(message, 'request', round.number > 1 || isInner(exchange) ? 1 : 0),
          describe: () => describeRequest(round, http),
          shows: [exchange, http],
          ...owned(exchange),
        })
        return
      }
      case 'response':
        this.add({
          facts: facts(placed.message, 'response', responseDepth(placed)),
          describe: () => describeResponse(placed),
          ...owned(placed.round?.exchange ?? placed.stream),
        })
        return
      case 'ask': {
        const { ask } = placed
        const { key, message } = ask.facts
        this.add({
          facts: eventFacts(message, key, 'ask', ask.cause ? 2 : 0),
          describe: () => describeAsk(ask),
          shows: [ask],
          ...owned(ask.cause ?? ask.own),
        })
        return
      }
      case 'answer':
        this.answer(placed)
        return
      case 'notification':
      case 'malformed':
      case 'repeated':
        this.plain(placed)
    }
  }

  /** One row per answer: the decision and, on legacy, the response that carried it. */
  private answer({ ask, message, seq, at }: Extract<Placed, { as: 'answer' }>): void {
    const key = `answer:${ask.facts.key}`
    if (this.timeline.find(key)) {
      if (message) this.timeline.alias(key, message.key)
      return
    }
    const { connectionId } = ask.facts.message
    this.add({
      facts: eventFacts({ seq, at, connectionId }, key, 'answer', ask.cause ? 2 : 0),
      describe: () => describeAnswer(ask),
      shows: [ask],
      ...owned(ask.cause ?? ask.own),
    })
    if (message) this.timeline.alias(key, message.key)
  }

  private plain({ as, message, exchange }: Extract<Placed, { as: 'notification' | 'malformed' | 'repeated' }>): void {
    const { content } = message
    const inside = exchange && isInner(exchange) ? 2 : 1
    this.add({
      facts: facts(message, as === 'repeated' ? 'notification' : as, exchange ? inside : 0),
      describe: () => {
        if (content.kind === 'notification') return describeNotification(message, content, exchange)
        if (content.kind === 'request') return describeRepeated(message, content, exchange)
        return describeMalformed(message, exchange)
      },
      ...owned(exchange),
    })
  }

  private note(event: NoteEvent): void {
    const exchange =
      event.type === 'call-cancelled' || event.type === 'call-failed'
        ? this.exchanges.find(event.connectionId, event.requestId)
        : undefined
    this.add({
      facts: eventFacts(event, `note:${event.seq}`, 'note', exchange ? 1 : 0),
      describe: () => ({
        ...describeNote(event),
        ...(exchange && { exchange: exchange.key, method: exchange.method }),
      }),
      ...owned(exchange),
    })
  }

  /** One row that tells how an exploration goes; its calls have their own. */
  private exploration(event: EventOf<'exploration-started'>): void {
    const state = this.explorations.get(event.exploration)
    if (!state || this.timeline.find(`exploration:${event.exploration}`)) return
    this.add({
      facts: eventFacts(event, `exploration:${event.exploration}`, 'note', 0),
      describe: () => describeExploration(state.view),
      shows: [state],
    })
  }

  /** One row that tells how a run of probes goes; what they send has its own. */
  private probing(event: EventOf<'probing-started'>): void {
    const state = this.probings.get(event.probing)
    if (!state || this.timeline.find(`probing:${event.probing}`)) return
    this.add({
      facts: eventFacts(event, `probing:${event.probing}`, 'note', 0),
      describe: () => describeProbing(state.view),
      shows: [state],
    })
  }

  /** One row that tells how an app fares, under the call whose result it shows; what it says stands below. */
  private app(event: EventOf<'app-opened'>): void {
    const state = this.apps.get(event.app)
    if (state?.opened !== event) return
    const call = event.exchange === undefined ? undefined : this.exchanges.get(event.exchange)
    this.add({
      facts: eventFacts(event, `note:${event.seq}`, 'app', call ? 1 : 0),
      describe: () => describeApp(state.view),
      shows: [state],
      owner: topOf(call) ?? state,
    })
  }

  private appMessage(event: EventOf<'app-message'>): void {
    const state = this.apps.get(event.app)
    if (!state) return
    const { exchange } = state.opened
    const call = exchange === undefined ? undefined : this.exchanges.get(exchange)
    const answers = state.answered(event)
    this.add({
      facts: eventFacts(event, `note:${event.seq}`, 'app', call ? 2 : 1),
      describe: () => describeAppMessage(event, answers),
      owner: topOf(call) ?? state,
    })
  }

  /** A row for each thing that a bridge tells of its command. */
  private told(event: EventOf<'frame-received'>): void {
    const http = this.http.get(event.httpId)
    const block = http && readTold(http, event)
    if (!block) return
    this.add({
      facts: eventFacts(event, `note:${event.seq}`, 'stderr', 0),
      describe: () => describeTold(http, block, event),
    })
  }

  private opened(event: EventOf<'http-request-sent'>): void {
    const http = this.http.get(event.httpId)
    if (http?.request !== event || http.sentMessages > 0) return
    if (event.lane === 'provider') {
      this.provider(event, http)
      return
    }
    const call = this.exchanges.callOf(event.connectionId, event.httpId)
    this.add({
      facts: eventFacts(event, `http:${event.httpId}`, 'http', call ? 1 : 0),
      describe: () => describeHttp(http),
      shows: [http],
      ...owned(call),
    })
  }

  private provider(event: EventOf<'http-request-sent'>, http: HttpState): void {
    const ask = event.ask === undefined ? undefined : this.exchanges.ask(event.ask)
    this.add({
      facts: eventFacts(event, `http:${event.httpId}`, 'http', ask?.cause ? 2 : 0),
      describe: () => ({ ...describeProvider(http), ...(ask?.cause && { exchange: ask.cause.key }) }),
      shows: [http],
      ...owned(ask?.cause ?? ask?.own),
    })
  }

  private closed(event: EventOf<'http-ended'>): void {
    const http = this.http.get(event.httpId)
    if (http?.end !== event || http.sentMessages === 0 || !isFailure(http)) return
    const call = this.exchanges.callOf(event.connectionId, event.httpId)
    this.add({
      facts: eventFacts(event, `http:${event.httpId}`, 'http', call ? 1 : 0),
      describe: () => ({ ...describeHttpFailure(http), ...(call && { exchange: call.key, method: call.method }) }),
      shows: [http],
      ...owned(call),
    })
  }
}
