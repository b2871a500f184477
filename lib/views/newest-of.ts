import type { ConnectionId } from '@/lib/recording/events'
import type { ExchangeState } from './exchange-state'
import type { Placed } from './placed'

/** Requests of which only the newest on a connection tells how things stand. */
const METHODS = ['initialize', 'server/discover', 'ping', 'logging/setLevel', 'tasks/list'] as const

export type NewestMethod = (typeof METHODS)[number]

const isOne = (method: string): boolean => (METHODS as readonly string[]).includes(method)

/** The client's newest request of some methods, by connection. */
export class NewestOfFold {
  private readonly all = new Map<string, ExchangeState>()

  get(id: ConnectionId, method: NewestMethod): ExchangeState | undefined {
    return this.all.get(`${id} ${method}`)
  }

  fold(placed: readonly Placed[]): void {
    for (const place of placed) {
      if (place.as !== 'request' || !isOne(place.round.exchange.method)) continue
      const { exchange } = place.round
      const { connectionId, direction } = exchange.first.request
      if (direction === 'client-to-server') this.all.set(`${connectionId} ${exchange.method}`, exchange)
    }
  }
}
