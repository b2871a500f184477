import { isObject, objectAt } from '@/lib/protocol/json'
import type { Catalog, CatalogItem } from '@/lib/views/types'
import type { PrimitiveKind, PrimitiveRef } from './primitive-ref'

/** One line of the rail. */
export type RailItem = {
  readonly ref: PrimitiveRef
  readonly item: CatalogItem
  /** What the server wants people to read, where that is not the key itself. */
  readonly title?: string
  readonly badge?: { readonly text: string; readonly hint: string }
  /** What is wrong with the entry; it is listed all the same. */
  readonly flaws: readonly string[]
}

export type RailGroup = { readonly kind: PrimitiveKind; readonly title: string; readonly items: readonly RailItem[] }

const flawsOf = (kind: PrimitiveKind, { invalid, raw }: CatalogItem): string[] => {
  if (invalid !== undefined) return [invalid]
  const { inputSchema: schema, arguments: list } = raw
  if (kind === 'tool' && !isObject(schema)) return ['no inputSchema']
  if (kind === 'tool' && isObject(schema) && schema['type'] !== 'object') return ['inputSchema is not of type object']
  return kind === 'prompt' && list !== undefined && !Array.isArray(list) ? ['arguments are no list'] : []
}

const badgeOf = (kind: PrimitiveKind, { key, raw }: CatalogItem, asked: ReadonlySet<string>): RailItem['badge'] => {
  if (kind !== 'tool') return undefined
  const hints = objectAt(raw, 'annotations')
  if (asked.has(key)) return { text: 'asks', hint: 'asked you something before' }
  if (hints?.['destructiveHint'] === true && hints['readOnlyHint'] !== true) {
    return { text: 'destructive', hint: 'says that it may destroy something' }
  }
  if (hints?.['readOnlyHint'] === true) return { text: 'read-only', hint: 'says that it changes nothing' }
  return raw['outputSchema'] === undefined ? undefined : { text: 'structured', hint: 'declares an output schema' }
}

const railItem = (kind: PrimitiveKind, item: CatalogItem, asked: ReadonlySet<string>): RailItem => {
  const names = [item.title, objectAt(item.raw, 'annotations')?.['title'], item.raw['name']]
  const title = names.find((text) => typeof text === 'string' && text !== '' && text !== item.key)
  const badge = badgeOf(kind, item, asked)
  return {
    ref: { kind, key: item.key },
    item,
    ...(typeof title === 'string' ? { title } : {}),
    ...(badge ? { badge } : {}),
    flaws: flawsOf(kind, item),
  }
}

/** The catalog as the rail shows it. `asked`: names of tools that asked for something in this session. */
export const railGroups = (catalog: Catalog, asked: ReadonlySet<string>): readonly RailGroup[] => {
  const group = (kind: PrimitiveKind, title: string, items: readonly CatalogItem[]): RailGroup => ({
    kind,
    title,
    items: items.map((item) => railItem(kind, item, asked)),
  })
  return [
    group('tool', 'Tools', catalog.tools),
    group('resource', 'Resources', catalog.resources),
    group('template', 'Templates', catalog.resourceTemplates),
    group('prompt', 'Prompts', catalog.prompts),
  ]
}

/** The groups with only the items whose title, key or description contain every word of the filter. */
export const filterGroups = (groups: readonly RailGroup[], filter: string): readonly RailGroup[] => {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const matches = ({ title, item, badge }: RailItem): boolean => {
    const text = `${title ?? ''} ${item.key} ${item.description ?? ''} ${badge?.text ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return words.length === 0 ? groups : groups.map((group) => ({ ...group, items: group.items.filter(matches) }))
}
