import type { HttpId, RecordingEvent } from '@/lib/recording/events'
import type { AskKey, MessageKey, Seq } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'

/** All that the selected exchanges are told with: rounds, asks, answers, what happened to them, and their HTTP. */
class Belongings {
  readonly seqs = new Set<Seq>()
  readonly asks = new Set<AskKey>()
  /** HTTP requests made for them alone. */
  readonly http = new Set<HttpId>()
  readonly requests = new Set<string>()
  private readonly groups = new Set<number>()
  private readonly views: SessionViews

  constructor(views: SessionViews, keys: readonly MessageKey[]) {
    this.views = views
    for (const key of keys) this.addExchange(views.exchange(key))
    this.addRows()
  }

  private addExchange(exchange: ExchangeView | undefined): void {
    if (!exchange) return
    const group = this.views.timeline.find(exchange.key)?.group
    if (group !== undefined) this.groups.add(group)
    for (const { request, response } of exchange.rounds) {
      this.seqs.add(request.seq)
      if (response) this.seqs.add(response.seq)
      if (exchange.direction === 'client-to-server') this.http.add(request.httpId)
      else if (response) this.http.add(response.httpId)
    }
    const ids = exchange.rounds.map(({ request: { content } }) => ('id' in content ? content.id : undefined))
    for (const id of [exchange.requestId, ...ids]) this.requests.add(JSON.stringify([exchange.connectionId, id]))
    for (const key of exchange.asks) this.addAsk(key)
  }

  private addAsk(key: AskKey): void {
    const ask = this.views.ask(key)
    if (!ask || this.asks.has(key)) return
    this.asks.add(key)
    this.seqs.add(ask.message.seq)
    for (const id of ask.providers ?? []) this.http.add(id)
    // On legacy the ask is an exchange of its own: its response carries the answer.
    if (ask.era === 'legacy') this.addExchange(this.views.exchange(ask.message.key))
  }

  /** What stands under a call in the grouped order belongs to it. */
  private addRows(): void {
    const { timeline } = this.views
    for (let handle = 0, size = timeline.size('arrival'); handle < size; handle++) {
      const entry = timeline.entry(handle)
      if (entry && this.groups.has(entry.group)) this.seqs.add(entry.facts.seq)
    }
  }
}

const belongs = (event: RecordingEvent, to: Belongings): boolean => {
  switch (event.type) {
    case 'answer-given':
      return to.asks.has(event.askKey)
    case 'call-cancelled':
    case 'call-failed':
      return to.requests.has(JSON.stringify([event.connectionId, event.requestId]))
    case 'http-request-sent':
      return (event.ask !== undefined && to.asks.has(event.ask)) || to.http.has(event.httpId)
    case 'http-response-received':
    case 'frame-received':
    case 'http-ended':
      return to.http.has(event.httpId)
    default:
      return false
  }
}

/** The events that some exchanges consist of, with everything that stands under them in the timeline. */
export const eventsOfExchanges = (
  events: readonly RecordingEvent[],
  views: SessionViews,
  keys: readonly MessageKey[],
): ReadonlySet<Seq> => {
  const belongings = new Belongings(views, keys)
  const seqs = new Set(belongings.seqs)
  for (const event of events) if (belongs(event, belongings)) seqs.add(event.seq)
  return seqs
}
