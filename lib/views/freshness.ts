import { isObject, stringAt } from '@/lib/protocol/json'
import type { ConnectionId } from '@/lib/recording/events'
import type { ExchangeState } from './exchange-state'
import type { Placed } from './placed'

/** How long a server lets an answer be kept, and by whom (2026-07-28, caching). Nothing is served from a cache here. */
export type Freshness = {
  /** Milliseconds from `at` on; as the server gave them. */
  readonly ttlMs: number
  readonly scope?: string
  /** When the answer came, in milliseconds since the epoch. */
  readonly at: number
  /** The server said since that it changed. */
  readonly changed: boolean
}

/** The requests whose complete results carry hints. */
const HINTED = new Set([
  'server/discover',
  'tools/list',
  'prompts/list',
  'resources/list',
  'resources/templates/list',
  'resources/read',
])

/** What a change notification makes stale. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  'notifications/tools/list_changed': ['tools/list'],
  'notifications/prompts/list_changed': ['prompts/list'],
  'notifications/resources/list_changed': ['resources/list', 'resources/templates/list'],
}

/** The hint that a result carries; undefined for one without. */
const freshnessOf = (result: unknown, at: number): Freshness | undefined => {
  const ttlMs = isObject(result) ? result['ttlMs'] : undefined
  if (typeof ttlMs !== 'number') return undefined
  const scope = stringAt(result, 'cacheScope')
  return { ttlMs, at, changed: false, ...(scope !== undefined && { scope }) }
}

const endOf = ({ at, ttlMs }: Freshness): number => at + ttlMs

/** The newest hint of each list and each resource that was read, by connection. */
export class FreshnessFold {
  private readonly all = new Map<string, Freshness>()

  get(id: ConnectionId, method: string, subject = ''): Freshness | undefined {
    return this.all.get(keyOf(id, method, subject))
  }

  fold(placed: readonly Placed[], ended: readonly ExchangeState[]): void {
    for (const exchange of ended) this.answered(exchange)
    for (const place of placed) {
      if (place.as !== 'notification' || place.message.content.kind !== 'notification') continue
      const { connectionId, content, direction } = place.message
      if (direction !== 'server-to-client') continue
      for (const method of Object.hasOwn(BEHIND, content.method) ? (BEHIND[content.method] ?? []) : [])
        this.changed(keyOf(connectionId, method, ''))
      const uri = content.method === 'notifications/resources/updated' ? stringAt(content.params, 'uri') : undefined
      if (uri !== undefined) this.changed(keyOf(connectionId, 'resources/read', uri))
    }
  }

  private answered({ method, subject = '', first, last, ending }: ExchangeState): void {
    if (!HINTED.has(method) || first.request.direction !== 'client-to-server' || ending?.status !== 'complete') return
    const key = keyOf(first.request.connectionId, method, subject)
    const content = last.response?.content
    const hint = content?.kind === 'result' ? freshnessOf(content.result, ending.at) : undefined
    const before = isLaterPage(first.request.content) ? this.all.get(key) : undefined
    // A list is as fresh as the page of it that is stale first.
    if (hint) this.all.set(key, before && endOf(before) < endOf(hint) ? before : hint)
    else if (!before) this.all.delete(key)
  }

  private changed(key: string): void {
    const known = this.all.get(key)
    if (known && !known.changed) this.all.set(key, { ...known, changed: true })
  }
}

const keyOf = (id: ConnectionId, method: string, subject: string): string => JSON.stringify([id, method, subject])

const isLaterPage = (content: { readonly kind: string; readonly params?: unknown }): boolean =>
  content.kind === 'request' && stringAt(content.params, 'cursor') !== undefined
