import { isObject, objectAt } from '@/lib/protocol/json'
import type { Catalog, CatalogItem } from '@/lib/views/types'
import type { SkillView } from '@/lib/views/skills'
import type { TaskView } from '@/lib/views/client-tasks'
import type { PrimitiveKind, PrimitiveRef } from './primitive-ref'

export type RailBadge = 'asks' | 'destructive' | 'read-only' | 'structured' | 'new' | 'changed' | 'updated'

/** What this session tells of the items beyond their listing. */
export type RailFacts = {
  /** Names of tools that asked for something. */
  readonly asked: ReadonlySet<string>
  /** URIs of resources that changed after they were last read. */
  readonly updated: ReadonlySet<string>
  readonly tasks: readonly TaskView[]
  readonly skills: readonly SkillView[]
}

export const NO_FACTS: RailFacts = { asked: new Set(), updated: new Set(), tasks: [], skills: [] }

/** One line of the rail. */
export type RailItem = {
  readonly ref: PrimitiveRef
  readonly item: CatalogItem
  /** What the server wants people to read, where that is not the key itself. */
  readonly title?: string
  readonly badges: readonly RailBadge[]
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

/** What is worth knowing before a call. Hints are claims of the server, not facts. */
const badgesOf = (kind: PrimitiveKind, { key, raw, since }: CatalogItem, facts: RailFacts): RailBadge[] => {
  const marks: RailBadge[] = since === undefined ? [] : [since]
  if (kind === 'resource' && facts.updated.has(key)) marks.push('updated')
  if (kind !== 'tool') return marks
  const hints = objectAt(raw, 'annotations')
  const readOnly = hints?.['readOnlyHint'] === true
  return [
    ...marks,
    ...(raw['outputSchema'] === undefined ? [] : (['structured'] as const)),
    ...(readOnly ? (['read-only'] as const) : []),
    ...(hints?.['destructiveHint'] === true && !readOnly ? (['destructive'] as const) : []),
    ...(facts.asked.has(key) ? (['asks'] as const) : []),
  ]
}

const railItem = (kind: PrimitiveKind, item: CatalogItem, facts: RailFacts): RailItem => {
  const names = [item.title, objectAt(item.raw, 'annotations')?.['title'], item.raw['name']]
  const title = names.find((text) => typeof text === 'string' && text !== '' && text !== item.key)
  return {
    ref: { kind, key: item.key },
    item,
    ...(typeof title === 'string' ? { title } : {}),
    badges: badgesOf(kind, item, facts),
    flaws: flawsOf(kind, item),
  }
}

/** Tasks of other connections may have the same id. */
export const taskKey = ({ connectionId, taskId }: Pick<TaskView, 'connectionId' | 'taskId'>): string =>
  `${connectionId} ${taskId}`

const taskItem = (task: TaskView): RailItem => {
  const { taskId, status, tool, statusMessage } = task
  return {
    ref: { kind: 'task', key: taskKey(task) },
    item: { key: tool ?? taskId, description: statusMessage ?? '', raw: {} },
    title: status,
    badges: [],
    flaws: [],
  }
}

const skillItem = ({ uri, name, description, flaws, raw }: SkillView): RailItem => ({
  ref: { kind: 'skill', key: uri },
  item: { key: name ?? uri, ...(description !== undefined && { description }), raw },
  badges: [],
  flaws,
})

/** The catalog as the rail shows it, and below it skills and tasks. */
export const railGroups = (catalog: Catalog, facts: RailFacts): readonly RailGroup[] => {
  const group = (kind: PrimitiveKind, title: string, items: readonly CatalogItem[]): RailGroup => ({
    kind,
    title,
    items: items.map((item) => railItem(kind, item, facts)),
  })
  return [
    group('tool', 'Tools', catalog.tools),
    group('resource', 'Resources', catalog.resources),
    group('template', 'Templates', catalog.resourceTemplates),
    group('prompt', 'Prompts', catalog.prompts),
    { kind: 'skill', title: 'Skills', items: facts.skills.map(skillItem) },
    { kind: 'task', title: 'Tasks', items: [...facts.tasks].reverse().map(taskItem) },
  ]
}

/** The groups with only the items whose title, key or description contain every word of the filter. */
export const filterGroups = (groups: readonly RailGroup[], filter: string): readonly RailGroup[] => {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const matches = ({ title, item, badges }: RailItem): boolean => {
    const text = `${title ?? ''} ${item.key} ${item.description ?? ''} ${badges.join(' ')}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return words.length === 0 ? groups : groups.map((group) => ({ ...group, items: group.items.filter(matches) }))
}
