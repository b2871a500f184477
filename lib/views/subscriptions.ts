import { isObject, stringAt } from '@/lib/protocol/json'
import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { MessageKey } from '@/lib/recording/keys'
import type { ExchangeState } from './exchange-state'
import type { Placed } from './placed'
import type { MessageView } from './types'

/** One thing that a client wants told: changes of a list, of a resource, or of something an extension adds. */
export type Topic = { readonly what: 'tools' | 'prompts' | 'resources' | 'resource' | 'other'; readonly name: string }

/** One `subscriptions/listen` (2026-07-28). */
export type ListenView = {
  readonly key: MessageKey
  readonly asked: readonly Topic[]
  /** What the server said it would tell; absent before it did. */
  readonly honoured?: readonly Topic[]
  /** Notifications on its stream, but for the acknowledgement. */
  readonly told: number
  readonly startedAt: number
  readonly open: boolean
  /** The server refused it, or ended it by an error. */
  readonly refused?: string
}

/** A resource whose changes were asked for, or that changed. */
export type ResourceState = {
  readonly uri: string
  readonly subscription: 'none' | 'asked' | 'honoured' | 'refused' | 'ended'
  readonly updates: number
  readonly updatedAt?: number
  /** It changed after it was last read. */
  readonly unread: boolean
  /** Why it was refused, in the server's words. */
  readonly reason?: string
}

export type SubscriptionsView = {
  readonly listens: readonly ListenView[]
  readonly resources: readonly ResourceState[]
}

const NOTHING: SubscriptionsView = { listens: [], resources: [] }

const LISTS = ['tools', 'prompts', 'resources'] as const

/** The topics of a `SubscriptionFilter`, also of one that is not as it should be. */
const topicsOf = (filter: unknown): readonly Topic[] => {
  if (!isObject(filter)) return []
  return Object.entries(filter).flatMap(([member, value]): Topic[] => {
    const list = LISTS.find((name) => member === `${name}ListChanged`)
    if (list) return value === true ? [{ what: list, name: member }] : []
    if (!Array.isArray(value)) return value === true ? [{ what: 'other', name: member }] : []
    const what = member === 'resourceSubscriptions' ? 'resource' : 'other'
    return (value as unknown[]).map((entry) => ({ what, name: String(entry) }))
  })
}

const filterOf = ({ content }: MessageView): unknown =>
  content.kind === 'request' || content.kind === 'notification'
    ? isObject(content.params)
      ? content.params['notifications']
      : undefined
    : undefined

const reasonOf = ({ last, ending }: ExchangeState): string => {
  const content = last.response?.content
  return content?.kind === 'error' ? content.error.message : (ending?.problem?.title ?? 'No answer came.')
}

/** What one connection asked to be told of, and what it was told. */
class Subscribed {
  readonly listens = new Map<MessageKey, ListenView>()
  readonly resources = new Map<string, ResourceState>()
  /** URIs that were asked for; few, where a server may tell of any number. */
  private readonly asked = new Set<string>()
  private cached: SubscriptionsView | undefined

  get view(): SubscriptionsView {
    this.cached ??= { listens: [...this.listens.values()], resources: [...this.resources.values()] }
    return this.cached
  }

  listen(key: MessageKey, change: Partial<ListenView> & Pick<ListenView, 'open'>): void {
    const known = this.listens.get(key) ?? { key, asked: [], told: 0, startedAt: 0 }
    this.listens.set(key, { ...known, ...change })
    this.cached = undefined
  }

  resource(uri: string, change: Partial<ResourceState>): void {
    const known = this.resources.get(uri) ?? { uri, subscription: 'none', updates: 0, unread: false }
    this.resources.set(uri, { ...known, ...change })
    if (change.subscription === 'asked') this.asked.add(uri)
    this.cached = undefined
  }

  /** A change of a part of a subscribed resource counts as its own (`resources/updated`, every revision). */
  updated(uri: string, at: number): void {
    const whole = this.asked.has(uri) ? uri : ([...this.asked].find((known) => uri.startsWith(known)) ?? uri)
    const updates = (this.resources.get(whole)?.updates ?? 0) + 1
    this.resource(whole, { updates, updatedAt: at, unread: true })
  }
}

/** Subscriptions of both eras: legacy ones resource by resource, modern ones as the streams that were opened for them. */
export class SubscriptionsFold {
  private readonly all = new Map<ConnectionId, Subscribed>()

  view(id: ConnectionId): SubscriptionsView {
    return this.all.get(id)?.view ?? NOTHING
  }

  fold(event: RecordingEvent, placed: readonly Placed[], ended: readonly ExchangeState[]): void {
    for (const place of placed) {
      if (place.as === 'request') this.requested(place.round.exchange)
      else if (place.as === 'notification') this.notified(place.message, place.exchange)
    }
    for (const exchange of ended) this.answered(exchange)
    if (event.type === 'connection-closed') this.closed(event.connectionId)
  }

  private of(id: ConnectionId): Subscribed {
    const known = this.all.get(id) ?? new Subscribed()
    this.all.set(id, known)
    return known
  }

  private requested({ method, subject, first: { request }, key }: ExchangeState): void {
    if (request.direction !== 'client-to-server') return
    const { connectionId, at } = request
    if (method === 'resources/subscribe' && subject !== undefined)
      this.of(connectionId).resource(subject, { subscription: 'asked' })
    if (method !== 'subscriptions/listen') return
    const asked = topicsOf(filterOf(request))
    this.of(connectionId).listen(key, { asked, open: true, startedAt: at })
    for (const { what, name } of asked)
      if (what === 'resource') this.of(connectionId).resource(name, { subscription: 'asked' })
  }

  private notified(message: MessageView, exchange: ExchangeState | undefined): void {
    const { content, connectionId, at, direction } = message
    if (content.kind !== 'notification' || direction !== 'server-to-client') return
    const listening = exchange?.method === 'subscriptions/listen' ? exchange : undefined
    const known = listening && this.of(connectionId).listens.get(listening.key)
    if (known && content.method === 'notifications/subscriptions/acknowledged') this.acknowledged(message, known)
    else if (known) this.of(connectionId).listen(known.key, { told: known.told + 1, open: known.open })
    const uri = content.method === 'notifications/resources/updated' ? stringAt(content.params, 'uri') : undefined
    if (uri !== undefined) this.of(connectionId).updated(uri, at)
  }

  private acknowledged(message: MessageView, { key, asked, open }: ListenView): void {
    const on = this.of(message.connectionId)
    const honoured = topicsOf(filterOf(message))
    on.listen(key, { honoured, open })
    for (const { what, name } of asked) {
      if (what !== 'resource') continue
      const kept = honoured.some((topic) => topic.what === 'resource' && topic.name === name)
      on.resource(name, { subscription: kept ? 'honoured' : 'refused' })
    }
  }

  private answered(exchange: ExchangeState): void {
    const { method, subject, ending, first } = exchange
    const { connectionId, direction } = first.request
    if (direction !== 'client-to-server' || !ending) return
    if (method === 'subscriptions/listen') this.listenEnded(exchange)
    if (subject === undefined) return
    const succeeded = ending.status === 'complete'
    if (method === 'resources/subscribe')
      this.of(connectionId).resource(
        subject,
        succeeded ? { subscription: 'honoured' } : { subscription: 'refused', reason: reasonOf(exchange) },
      )
    else if (method === 'resources/unsubscribe' && succeeded)
      this.of(connectionId).resource(subject, { subscription: 'none' })
    else if (method === 'resources/read' && succeeded) {
      const state = this.all.get(connectionId)?.resources.get(subject)
      // An update that came while it was read may not be in what was read.
      const current = state?.updatedAt !== undefined && state.updatedAt <= first.request.at
      if (state?.unread && current) this.of(connectionId).resource(subject, { unread: false })
    }
  }

  private listenEnded(exchange: ExchangeState): void {
    const { key, ending, first } = exchange
    const on = this.of(first.request.connectionId)
    const known = on.listens.get(key)
    if (!known) return
    const refused = ending?.status === 'error' || ending?.status === 'failed' ? reasonOf(exchange) : undefined
    on.listen(key, { open: false, ...(refused !== undefined && { refused }) })
    for (const { what, name } of known.asked) {
      const elsewhere = [...on.listens.values()].some(
        ({ open, asked }) => open && asked.some((topic) => topic.what === 'resource' && topic.name === name),
      )
      if (what !== 'resource' || elsewhere) continue
      if (ending?.status === 'cancelled') on.resource(name, { subscription: 'none' })
      else if (refused === undefined) on.resource(name, { subscription: 'ended' })
      else on.resource(name, { subscription: known.honoured ? 'ended' : 'refused', reason: refused })
    }
  }

  private closed(id: ConnectionId): void {
    const on = this.all.get(id)
    if (!on) return
    for (const { key, open } of on.listens.values()) if (open) on.listen(key, { open: false })
    for (const { uri, subscription } of on.resources.values())
      if (subscription === 'honoured' || subscription === 'asked') on.resource(uri, { subscription: 'ended' })
  }
}
