import { isObject, stringAt } from '@/lib/protocol/json'
import type { Era } from '@/lib/protocol/revisions'
import { compareValues } from '@/lib/spec/compare/compare-values'
import type { CatalogChange, Remark } from '@/lib/spec/compare/session-comparison'
import type { Catalog, CatalogItem } from '@/lib/views/types'
import { comparePrompts } from './prompts'
import { byWeight, type EntryComparer } from './remarks'
import { compareTemplates } from './resource-templates'
import { compareResources } from './resources'
import { compareTools } from './tools'

type List = keyof Catalog

const WORDS: Readonly<Record<List, string>> = {
  tools: 'tool',
  prompts: 'prompt',
  resources: 'resource',
  resourceTemplates: 'resource template',
}

const changeOf = (
  list: List,
  name: string,
  kind: CatalogChange['kind'],
  { remarks, changes = [] }: { readonly remarks: readonly Remark[]; readonly changes?: CatalogChange['changes'] },
): CatalogChange => {
  const sorted = byWeight(remarks)
  const first = sorted[0]
  const breaking = first?.breaking ?? false
  return { list, name, kind, changes, remarks: sorted, breaking, why: first?.why ?? 'No caller is affected.' }
}

const removed = (list: List, name: string): CatalogChange => {
  const why = `The ${WORDS[list]} is gone: callers that use it are refused.`
  return changeOf(list, name, 'removed', { remarks: [{ path: '', breaking: true, why }] })
}

const added = (list: List, name: string): CatalogChange =>
  changeOf(list, name, 'added', {
    remarks: [{ path: '', breaking: false, why: `The ${WORDS[list]} is new: no caller is affected.` }],
  })

/** What says nothing about the entry: the protocol's own, how big it is just now, the dialect its schema is written in. */
const IGNORED = ['/_meta', '/size', '/annotations/lastModified', '/inputSchema/$schema', '/outputSchema/$schema']

const SCHEMAS = ['inputSchema', 'outputSchema'] as const

/** Lists in a schema whose order says nothing. */
const UNORDERED = new Set(['required', 'type'])

/** A schema with those lists in one order, so that it is no change when another library writes them in another. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      UNORDERED.has(name) && Array.isArray(member) ? [...(member as unknown[])].sort() : inOrder(member),
    ]),
  )
}

const compared = (raw: CatalogItem['raw']): unknown => ({
  ...raw,
  ...Object.fromEntries(SCHEMAS.filter((name) => name in raw).map((name) => [name, inOrder(raw[name])])),
})

const changed = (
  list: List,
  one: CatalogItem,
  other: CatalogItem,
  compare: EntryComparer,
): readonly CatalogChange[] => {
  const remarks = compare(one.raw, other.raw)
  const ignore = list === 'tools' ? [...IGNORED, '/execution'] : IGNORED
  const { changes } = compareValues(compared(one.raw), compared(other.raw), { ignore })
  if (remarks.length === 0 && changes.length === 0) return []
  const otherwise: Remark = { path: changes[0]?.path ?? '', breaking: false, why: 'No caller is affected.' }
  return [changeOf(list, one.key, 'changed', { remarks: remarks.length > 0 ? remarks : [otherwise], changes })]
}

/** Entries by what they are called: the first of several that share a name. */
const keyed = (items: readonly CatalogItem[]): Map<string, CatalogItem> =>
  new Map([...items].reverse().map((item) => [item.key, item]))

/** A template that was changed has no entry of its own on the other side, but one of the same name. */
const renamedTemplates = (left: readonly CatalogItem[], right: readonly CatalogItem[]): ReadonlyMap<string, string> => {
  const [lefts, rights] = [keyed(left), keyed(right)]
  const byName = new Map(
    right.flatMap(({ key, raw }) => {
      const name = stringAt(raw, 'name')
      return name === undefined || lefts.has(key) ? [] : [[name, key] as const]
    }),
  )
  return new Map(
    left.flatMap(({ key, raw }) => {
      const other = rights.has(key) ? undefined : byName.get(stringAt(raw, 'name') ?? '')
      return other === undefined ? [] : [[key, other] as const]
    }),
  )
}

const compareList = (
  list: List,
  left: readonly CatalogItem[],
  right: readonly CatalogItem[],
  compare: EntryComparer,
): readonly CatalogChange[] => {
  const renamed = list === 'resourceTemplates' ? renamedTemplates(left, right) : new Map<string, string>()
  const [lefts, rights] = [keyed(left), keyed(right)]
  const found: CatalogChange[] = []
  for (const [name, one] of [...lefts].reverse()) {
    const key = renamed.get(name) ?? name
    const other = rights.get(key)
    rights.delete(key)
    if (other) found.push(...changed(list, one, other, compare))
    else found.push(removed(list, name))
  }
  for (const name of [...rights.keys()].reverse()) found.push(added(list, name))
  return found
}

export const LISTS: readonly List[] = ['tools', 'prompts', 'resources', 'resourceTemplates']

/** What changed in what two servers offer, entry by entry, and whether that breaks those who use it. */
export const compareCatalogs = (
  left: Catalog,
  right: Catalog,
  { lists, eras }: { readonly lists: readonly List[]; readonly eras: readonly (Era | undefined)[] },
): readonly CatalogChange[] => {
  const comparers: Readonly<Record<List, EntryComparer>> = {
    tools: compareTools(eras),
    prompts: comparePrompts,
    resources: compareResources,
    resourceTemplates: compareTemplates,
  }
  return lists.flatMap((list) => compareList(list, left[list], right[list], comparers[list]))
}
