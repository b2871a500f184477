import { isObject, stringAt } from '@/lib/protocol/json'
import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { ExchangeState } from './exchange-state'
import type { Catalog, CatalogItem } from './types'

type Listing = { readonly part: keyof Catalog; readonly name: 'name' | 'uri' | 'uriTemplate' }

const LISTINGS: Record<string, Listing> = {
  'tools/list': { part: 'tools', name: 'name' },
  'resources/list': { part: 'resources', name: 'uri' },
  'resources/templates/list': { part: 'resourceTemplates', name: 'uriTemplate' },
  'prompts/list': { part: 'prompts', name: 'name' },
}

const EMPTY: Catalog = { tools: [], resources: [], resourceTemplates: [], prompts: [] }

/** An entry as the server listed it: one that is unusable keeps a key to find it by. */
const readItem = (entry: unknown, { name }: Listing, place: number): CatalogItem => {
  const raw = isObject(entry) ? entry : { value: entry }
  const key = stringAt(entry, name) ?? ''
  const title = stringAt(entry, 'title') ?? stringAt(raw['annotations'], 'title')
  const description = stringAt(entry, 'description')
  const invalid = isObject(entry) ? (key === '' ? `no ${name}` : undefined) : 'not an object'
  return {
    key: key === '' ? `#${place + 1}` : key,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(invalid !== undefined && { invalid }),
    raw,
  }
}

/** Answers to list requests → what the server offers. Pages become visible together, with the last. */
export class CatalogFold {
  private current = EMPTY
  private url: string | undefined
  /** Connections of explorations and probes: what they are offered depends on what they advertise. */
  private readonly aside = new Set<ConnectionId>()
  /** Pages so far of each unfinished listing, by connection, method and the cursor that goes on with it. */
  private readonly unfinished = new Map<string, CatalogItem[]>()

  get view(): Catalog {
    return this.current
  }

  /** Another server offers other things. */
  fold(event: RecordingEvent): void {
    if (event.type !== 'connection-started') return
    const aside = event.exploration !== undefined || event.probe !== undefined
    if (aside) this.aside.add(event.connectionId)
    if (aside || event.url === this.url) return
    if (this.url !== undefined) this.current = EMPTY
    this.url = event.url
  }

  answered({ method, first, last, ending }: ExchangeState): void {
    const listing = Object.hasOwn(LISTINGS, method) ? LISTINGS[method] : undefined
    const response = last.response?.content
    if (!listing || first.request.direction !== 'client-to-server' || this.aside.has(first.request.connectionId)) return
    if (ending?.status !== 'complete' || response?.kind !== 'result' || !isObject(response.result)) return
    const entries = response.result[listing.part]
    if (!Array.isArray(entries)) return
    const pageOf = (cursor: string): string => JSON.stringify([first.request.connectionId, method, cursor])
    const cursor =
      first.request.content.kind === 'request' ? stringAt(first.request.content.params, 'cursor') : undefined
    const items = cursor === undefined ? [] : this.unfinished.get(pageOf(cursor))
    // A page asked for out of the blue says nothing about the whole.
    if (!items) return
    if (cursor !== undefined) this.unfinished.delete(pageOf(cursor))
    for (const entry of entries as unknown[]) items.push(readItem(entry, listing, items.length))
    const next = stringAt(response.result, 'nextCursor')
    if (next === undefined) this.current = { ...this.current, [listing.part]: items }
    else this.unfinished.set(pageOf(next), items)
  }
}
