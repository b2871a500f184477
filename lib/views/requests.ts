import { idKey, type RequestId } from '@/lib/protocol/jsonrpc'
import type { HttpId } from '@/lib/recording/events'
import type { ExchangeState, RoundState } from './exchange-state'

/** How many candidates a guess looks at before it takes what it has: hostile traffic must not make folds quadratic. */
export const GUESS_LIMIT = 64

const onStream = (httpId: HttpId, id: RequestId): string => `${httpId} ${idKey(id)}`

/** The requests one side of a connection has sent, by everything a message may refer to them with. */
export class Requests {
  /** Exchanges that have not ended, oldest first. */
  readonly open = new Set<ExchangeState>()
  private readonly newest = new Map<string, RoundState>()
  private readonly unanswered = new Map<string, Set<RoundState>>()
  private readonly byStream = new Map<string, RoundState>()
  private readonly streams = new Map<HttpId, RoundState[]>()
  private readonly tokens = new Map<string, ExchangeState>()

  add(round: RoundState, progressToken: unknown): void {
    const key = idKey(round.id)
    const { httpId } = round.request
    this.open.add(round.exchange)
    this.newest.set(key, round)
    this.byStream.set(onStream(httpId, round.id), round)
    append(this.streams, httpId, round)
    const waiting = this.unanswered.get(key)
    if (waiting) waiting.add(round)
    else this.unanswered.set(key, new Set([round]))
    if (typeof progressToken === 'string' || typeof progressToken === 'number')
      this.tokens.set(idKey(progressToken), round.exchange)
  }

  /** What a response with this id, arriving on one of these streams, answers. */
  awaiting(id: RequestId, stream: HttpId): RoundState | undefined {
    const here = this.byStream.get(onStream(stream, id))
    if (here && this.isWaiting(here)) return here
    return this.unanswered.get(idKey(id))?.values().next().value
  }

  /** The newest request with this id, whether or not it has been answered. */
  latest(id: RequestId): RoundState | undefined {
    return this.newest.get(idKey(id))
  }

  byToken(token: unknown): ExchangeState | undefined {
    return typeof token === 'string' || typeof token === 'number' ? this.tokens.get(idKey(token)) : undefined
  }

  /** The requests an HTTP request carried. */
  sentWith(httpId: HttpId): readonly RoundState[] {
    return this.streams.get(httpId) ?? []
  }

  /** The call a stream belongs to: the first still open of those sent with it. */
  owner(stream: HttpId): ExchangeState | undefined {
    const rounds = this.sentWith(stream).slice(0, GUESS_LIMIT)
    return (rounds.find(({ exchange }) => exchange.ending === undefined) ?? rounds[0])?.exchange
  }

  /** No longer waiting for a response. */
  answered(round: RoundState): void {
    const key = idKey(round.id)
    const waiting = this.unanswered.get(key)
    waiting?.delete(round)
    if (waiting?.size === 0) this.unanswered.delete(key)
  }

  ended(exchange: ExchangeState): void {
    this.open.delete(exchange)
    this.answered(exchange.last)
  }

  private isWaiting(round: RoundState): boolean {
    return this.unanswered.get(idKey(round.id))?.has(round) ?? false
  }
}

const append = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
