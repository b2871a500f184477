import type { EventOf, RecordingEvent } from '@/lib/recording/events'
import { messageKey, type MessageKey } from '@/lib/recording/keys'
import type { Expectation } from '@/lib/recording/probing'
import type { SessionViews } from '@/lib/views/session-views'
import type { Comparison } from './change'
import { compareValues } from './compare-values'
import { Fingerprints } from './fingerprint'
import { askedFor, endOf, type End } from './meaning'

/** A later call of the same thing, held against what is expected. */
export type Held = Comparison & { readonly exchange: MessageKey; readonly verdict: 'matches' | 'differs' }

export type ExpectationView = {
  readonly expectation: Expectation
  /** How the pinned call ended; undefined while it has not. */
  readonly expected: End | undefined
  /** In the order in which they ended; the newest of many. */
  readonly held: readonly Held[]
}

/** Later calls kept for one pinned result. */
const KEPT = 200

type Pin = { view: ExpectationView; readonly meaning: string }

/**
 * Which results the person expects, and how each later call of the same thing (server, method and params, but for what
 * is new each time) compares: matches, or differs and where. Incremental: a call is compared once, when it has ended.
 */
export class ExpectationsFold {
  private readonly pins = new Map<string, Pin>()
  /** Exchanges by what they ask for, oldest first. */
  private readonly same = new Map<string, MessageKey[]>()
  private readonly calls = new Map<MessageKey, { readonly meaning: string; readonly order: number }>()
  private readonly open = new Set<MessageKey>()
  private cursor = 0
  private published: readonly ExpectationView[] = []

  /** Call with views that have folded the same events already. True when a view changed. */
  advance(events: readonly RecordingEvent[], views: SessionViews): boolean {
    let changed = false
    for (let event = events[this.cursor]; event; event = events[this.cursor]) {
      this.cursor++
      if (event.type === 'http-request-sent') this.started(event, views)
      else if (event.type === 'expectation-pinned') this.pin(event.expectation, views)
      else if (event.type === 'expectation-removed') this.pins.delete(event.expectation)
      changed ||= event.type === 'expectation-pinned' || event.type === 'expectation-removed'
    }
    for (const key of this.open)
      if (views.exchange(key)?.endedAt !== undefined) changed = this.ended(key, views) || changed
    if (changed) this.published = Array.from(this.pins.values(), ({ view }) => view)
    return changed
  }

  /** In the order in which they were pinned. Immutable; the same array until something changes. */
  views(): readonly ExpectationView[] {
    return this.published
  }

  private started({ seq, lane }: EventOf<'http-request-sent'>, views: SessionViews): void {
    if (lane === 'provider') return
    for (let index = 0, key = messageKey(seq, 0); views.message(key); key = messageKey(seq, ++index)) {
      const exchange = views.exchange(key)
      const asked = askedFor(exchange)
      if (!exchange || !asked || exchange.direction !== 'client-to-server') continue
      const url = views.connection(exchange.connectionId)?.url ?? ''
      const meaning = `${url} ${asked.method} ${new Fingerprints().of(asked.params)}`
      this.calls.set(key, { meaning, order: this.calls.size })
      const others = this.same.get(meaning)
      if (others) others.push(key)
      else this.same.set(meaning, [key])
      this.open.add(key)
    }
  }

  private ended(key: MessageKey, views: SessionViews): boolean {
    this.open.delete(key)
    const meaning = this.calls.get(key)?.meaning
    let changed = false
    for (const pin of this.pins.values()) {
      if (pin.meaning !== meaning) continue
      changed = true
      if (pin.view.expectation.exchange === key) this.pin(pin.view.expectation, views)
      else this.hold(pin, key, views)
    }
    return changed
  }

  private pin(expectation: Expectation, views: SessionViews): void {
    const meaning = this.calls.get(expectation.exchange)?.meaning ?? ''
    const exchange = views.exchange(expectation.exchange)
    const expected = exchange?.endedAt === undefined ? undefined : endOf(exchange)
    const pin: Pin = { meaning, view: { expectation, expected, held: [] } }
    this.pins.set(expectation.id, pin)
    const all = this.same.get(meaning) ?? []
    const later = all.slice(all.indexOf(expectation.exchange) + 1).slice(-KEPT)
    for (const key of later) if (!this.open.has(key)) this.hold(pin, key, views)
  }

  private hold(pin: Pin, key: MessageKey, views: SessionViews): void {
    const { expected, expectation, held } = pin.view
    const exchange = views.exchange(key)
    // A call that was given up tells nothing about the result.
    if (!expected || !exchange || exchange.status === 'cancelled' || !this.isLater(key, pin)) return
    const actual = endOf(exchange)
    const same = actual.kind === expected.kind
    const comparison = same
      ? compareValues(expected.value, actual.value, { ignore: expectation.ignored })
      : { changes: [{ path: '', kind: 'changed', left: expected, right: actual } as const], more: false }
    const verdict = comparison.changes.length === 0 && !comparison.more ? 'matches' : 'differs'
    pin.view = { ...pin.view, held: [...held, { exchange: key, verdict, ...comparison } as const].slice(-KEPT) }
  }

  private isLater(key: MessageKey, { view }: Pin): boolean {
    const pinned = this.calls.get(view.expectation.exchange)
    return (this.calls.get(key)?.order ?? -1) > (pinned?.order ?? Infinity)
  }
}
