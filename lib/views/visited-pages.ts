import { stringAt } from '@/lib/protocol/json'
import type { ConnectionId } from '@/lib/recording/events'
import type { ExchangeAsk } from './exchange-state'
import type { AskView, MessageView } from './types'

const NONE: readonly never[] = []

/** What is known of pages that servers sent the person to, by the `elicitationId` that names each (2025-11-25). */
export class VisitedPages {
  private readonly byId = new Map<string, ExchangeAsk[]>()
  private readonly completed = new Map<ConnectionId, readonly string[]>()
  private readonly accepted = new Set<ExchangeAsk>()

  add(ask: ExchangeAsk): void {
    const id = stringAt(ask.facts.params, 'elicitationId')
    if (id === undefined) return
    const key = `${ask.facts.message.connectionId} ${id}`
    this.byId.set(key, [...(this.byId.get(key) ?? NONE), ask])
  }

  /** The person agreed to visit the page of this ask. */
  accept(ask: ExchangeAsk): void {
    const { params, message } = ask.facts
    const id = stringAt(params, 'elicitationId')
    const isPage = stringAt(params, 'mode') === 'url' && id !== undefined
    if (isPage && !this.completedOn(message.connectionId).includes(id)) this.accepted.add(ask)
  }

  /** `notifications/elicitation/complete`, for asks open or answered and for pages that a -32042 error named. */
  complete({ connectionId, at }: MessageView, id: string): void {
    const before = this.completed.get(connectionId) ?? NONE
    if (!before.includes(id)) this.completed.set(connectionId, [...before, id])
    for (const ask of this.byId.get(`${connectionId} ${id}`) ?? NONE) {
      ask.complete(at)
      this.accepted.delete(ask)
    }
  }

  /** The ids reported as complete on a connection, in order. */
  completedOn(connectionId: ConnectionId): readonly string[] {
    return this.completed.get(connectionId) ?? NONE
  }

  /** Accepted asks whose page is not reported as complete, while the call that waits for it is open. */
  waiting(): readonly AskView[] {
    for (const ask of this.accepted) {
      const { cause } = ask
      if (cause === undefined) this.accepted.delete(ask)
      else if (cause.ending) this.accepted.delete(ask)
    }
    return this.accepted.size === 0 ? NONE : Array.from(this.accepted, (ask) => ask.view)
  }
}
