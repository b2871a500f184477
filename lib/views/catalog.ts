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

/** Pages of a list of which more is to come: the newest try of each. */
export type ListedSoFar = Readonly<Partial<Record<keyof Catalog, ListedPages>>>

export type ListedPages = {
  readonly connectionId: ConnectionId
  readonly method: string
  readonly items: readonly CatalogItem[]
  readonly pages: number
  /** What asks for the next page; the server's own words. */
  readonly cursor: string
}

/** The entries of one page, as `method` lists them; undefined where the result has none. */
export const listedPage = (method: string, result: unknown): readonly CatalogItem[] | undefined => {
  const listing = Object.hasOwn(LISTINGS, method) ? LISTINGS[method] : undefined
  const entries = listing && isObject(result) ? result[listing.part] : undefined
  return listing && Array.isArray(entries) ? entries.map((entry, place) => readItem(entry, listing, place)) : undefined
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

/** Tells what is new, or other than in the list that the connection saw first. */
const marked = (items: readonly CatalogItem[], first: readonly CatalogItem[]): readonly CatalogItem[] => {
  const before = new Map(first.map(({ key, raw }) => [key, JSON.stringify(raw)]))
  return items.map((item) => {
    const text = before.get(item.key)
    if (text === JSON.stringify(item.raw)) return item
    return { ...item, since: text === undefined ? 'new' : 'changed' }
  })
}

/** Answers to list requests → what the server offers. Pages become visible together, with the last. */
export class CatalogFold {
  private current = EMPTY
  private url: string | undefined
  /** Connections of explorations and probes: what they are offered depends on what they advertise. */
  private readonly aside = new Set<ConnectionId>()
  /** Pages so far of each unfinished listing, by connection, method and the cursor that goes on with it. */
  private readonly unfinished = new Map<string, ListedPages>()
  private pages: ListedSoFar = {}
  /** The first whole list of each kind on each connection. */
  private readonly firsts = new Map<string, readonly CatalogItem[]>()

  get view(): Catalog {
    return this.current
  }

  get soFar(): ListedSoFar {
    return this.pages
  }

  /** Another server offers other things. */
  fold(event: RecordingEvent): void {
    if (event.type !== 'connection-started') return
    const aside = event.exploration !== undefined || event.probe !== undefined
    if (aside) this.aside.add(event.connectionId)
    if (aside) return
    this.pages = {}
    if (event.url === this.url) return
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
    const { connectionId } = first.request
    const pageOf = (cursor: string): string => JSON.stringify([connectionId, method, cursor])
    const cursor =
      first.request.content.kind === 'request' ? stringAt(first.request.content.params, 'cursor') : undefined
    const before = cursor === undefined ? { items: [], pages: 0 } : this.unfinished.get(pageOf(cursor))
    // A page asked for out of the blue says nothing about the whole.
    if (!before) return
    if (cursor !== undefined) this.unfinished.delete(pageOf(cursor))
    const { length } = before.items
    const more = (entries as unknown[]).map((entry, place) => readItem(entry, listing, length + place))
    const items = [...before.items, ...more]
    const next = stringAt(response.result, 'nextCursor')
    if (next === undefined) this.finished(listing.part, connectionId, items)
    else {
      const pages = { connectionId, method, items, pages: before.pages + 1, cursor: next }
      this.unfinished.set(pageOf(next), pages)
      this.pages = { ...this.pages, [listing.part]: pages }
    }
  }

  private finished(part: keyof Catalog, connectionId: ConnectionId, items: readonly CatalogItem[]): void {
    const { [part]: _, ...rest } = this.pages
    this.pages = rest
    const key = `${connectionId} ${part}`
    const first = this.firsts.get(key)
    if (!first) this.firsts.set(key, items)
    this.current = { ...this.current, [part]: first ? marked(items, first) : items }
  }
}
