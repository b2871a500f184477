import type { Problem } from '@/lib/protocol/problem'
import type { EventOf, RecordingEvent } from '@/lib/recording/events'
import { askKey } from '@/lib/recording/keys'
import type { Asks } from './asks'
import type { ConnectionState } from './connections'
import type { Ending, ExchangeState } from './exchange-state'
import type { HttpFold, HttpState } from './http'
import { connectionGone, noAnswer } from './problems'
import type { Traffic } from './traffic'

/** Ends exchanges, and with them whatever they still waited for. */
export class Settler {
  /** Those ended so far, in order. */
  readonly ended: ExchangeState[] = []
  private readonly traffic: Traffic
  private readonly asks: Asks

  constructor(traffic: Traffic, asks: Asks) {
    this.traffic = traffic
    this.asks = asks
  }

  end(exchange: ExchangeState, ending: Ending): void {
    if (exchange.ending) return
    this.traffic.sent[exchange.first.request.direction].ended(exchange)
    this.traffic.waiting.delete(exchange)
    exchange.end(ending)
    this.ended.push(exchange)
    for (const ask of exchange.asks) {
      // Only the stream of a call takes its asks along; a task, and one guessed to belong here, is still to be answered.
      if (!ask.pending || ask.facts.guessed || ask.isTask) continue
      this.asks.abandon(ask, ending.at)
      if (ask.own) this.end(ask.own, { status: 'cancelled', at: ending.at })
    }
  }

  /** Ends what an event that is no message ends. Call after the messages of the event have been placed. */
  fold(event: RecordingEvent, http: HttpFold, connection: ConnectionState | undefined): void {
    if (event.type === 'call-cancelled') this.call(event, { status: 'cancelled', at: event.at })
    else if (event.type === 'call-failed') this.failed(event)
    else if (event.type === 'http-ended') this.httpEnded(event, http.get(event.httpId), connection)
    else if (event.type === 'connection-failed') this.all({ status: 'failed', at: event.at, problem: event.problem })
    else if (event.type === 'connection-closed') this.all(closing(event))
  }

  private call({ requestId }: EventOf<'call-cancelled' | 'call-failed'>, ending: Ending): void {
    const exchange = this.traffic.sent['client-to-server'].latest(requestId)?.exchange
    if (exchange) this.end(exchange, ending)
  }

  private failed(event: EventOf<'call-failed'>): void {
    const { at, problem, requestId } = event
    const exchange = this.traffic.sent['client-to-server'].latest(requestId)?.exchange
    // The client knows better why than the end of an HTTP exchange could tell; what a person takes back never fails.
    const { status } = exchange?.ending ?? {}
    if (exchange?.ending && (status === 'failed' || status === 'cancelled'))
      exchange.end({ ...exchange.ending, status: 'failed', problem })
    else this.call(event, { status: 'failed', at, problem })
  }

  private httpEnded(
    { httpId, how, problem, at }: EventOf<'http-ended'>,
    state: HttpState | undefined,
    connection: ConnectionState | undefined,
  ): void {
    if (!state) return
    if (how !== 'aborted' && mayStillBeAnswered(state, how, connection)) return
    for (const { exchange, response } of this.traffic.sent['client-to-server'].sentWith(httpId)) {
      if (response || exchange.ending || exchange.last.request.httpId !== httpId) continue
      if (how === 'aborted') this.end(exchange, { status: 'cancelled', at })
      else this.end(exchange, { status: 'failed', at, problem: problem ?? noAnswer(state) })
    }
  }

  private all(ending: Ending): void {
    for (const { open } of Object.values(this.traffic.sent)) {
      for (const exchange of open) {
        this.end(exchange, ending)
        const ask = this.asks.get(askKey(exchange.key))
        if (ask?.pending) this.asks.abandon(ask, ending.at)
      }
    }
    for (const ask of this.traffic.tasks.values()) this.asks.abandon(ask, ending.at)
    for (const ask of this.traffic.inputs.open()) this.asks.abandon(ask, ending.at)
  }
}

const closing = ({ by, problem, at }: EventOf<'connection-closed'>): Ending => {
  if (by !== 'server' && problem === undefined) return { status: 'cancelled', at }
  const reason: Problem = problem ?? connectionGone
  return { status: 'failed', at, problem: reason }
}

/** The answer may come on another stream: a resumed one, or the one GET stream of HTTP+SSE. */
const mayStillBeAnswered = (
  { response, resumable }: HttpState,
  how: 'complete' | 'failed',
  connection: ConnectionState | undefined,
): boolean => {
  if (resumable && connection?.view.era !== 'modern') return true
  if (how === 'failed' || response === undefined || response.status >= 300) return false
  return response.status === 202 || (connection?.answersElsewhere ?? false)
}
