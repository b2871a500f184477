import { describe, expect, it } from 'vitest'
import type { Catalog, CatalogItem } from '@/lib/views/types'
import type { TaskView } from '@/lib/views/client-tasks'
import { filterGroups, NO_FACTS, railGroups } from './rail-items'

const tool = (name: string, more: Record<string, unknown> = {}): CatalogItem => ({
  key: name,
  raw: { name, inputSchema: { type: 'object' }, ...more },
})
const catalog = (part: Partial<Catalog>): Catalog => ({
  tools: [],
  resources: [],
  resourceTemplates: [],
  prompts: [],
  ...part,
})
const only = (item: CatalogItem, asked: string[] = []) =>
  railGroups(catalog({ tools: [item] }), { ...NO_FACTS, asked: new Set(asked) })[0]?.items[0]

describe('The rail', () => {
  it('groups what the server offers', () => {
    const groups = railGroups(catalog({ tools: [tool('a'), tool('b')] }), NO_FACTS)
    expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
      ['Tools', 2],
      ['Resources', 0],
      ['Templates', 0],
      ['Prompts', 0],
      ['Skills', 0],
      ['Tasks', 0],
    ])
  })

  it('marks what is new since, and a resource that changed after it was read', () => {
    expect(only({ ...tool('a'), since: 'new' })?.badges).toEqual(['new'])
    const resource: CatalogItem = { key: 'trip://1', since: 'changed', raw: {} }
    const groups = railGroups(catalog({ resources: [resource] }), { ...NO_FACTS, updated: new Set(['trip://1']) })
    expect(groups[1]?.items[0]?.badges).toEqual(['changed', 'updated'])
  })

  it('ends with the tasks, the newest first, each by its tool and status', () => {
    const task = (taskId: string, more: Partial<TaskView> = {}): TaskView => ({
      ...{ connectionId: 'c1' as never, taskId, status: 'working', toldAt: 0, told: 1, cancelling: false },
      ...more,
    })
    const groups = railGroups(catalog({}), { ...NO_FACTS, tasks: [task('t1', { tool: 'pack' }), task('t2')] })
    expect(groups.at(-1)?.items.map(({ ref, item, title }) => [ref.key, item.key, title])).toEqual([
      ['c1 t2', 't2', 'working'],
      ['c1 t1', 'pack', 'working'],
    ])
  })

  it('lists skills by name, with what is wrong with them', () => {
    const skill = { uri: 'skill://a/SKILL.md', name: 'a', description: 'Does a', flaws: ['odd'], raw: {} }
    const group = railGroups(catalog({}), { ...NO_FACTS, skills: [skill] }).find(({ kind }) => kind === 'skill')
    expect(group?.items).toEqual([
      {
        ref: { kind: 'skill', key: 'skill://a/SKILL.md' },
        item: { key: 'a', description: 'Does a', raw: {} },
        badges: [],
        flaws: ['odd'],
      },
    ])
  })

  it('shows a title beside the name where it says more', () => {
    expect(only({ ...tool('a'), title: 'Title' })?.title).toBe('Title')
    expect(only(tool('a', { annotations: { title: 'Annotated' } }))?.title).toBe('Annotated')
    expect(only(tool('a'))?.title).toBeUndefined()
  })

  it.each([
    [{ outputSchema: {} }, ['structured']],
    [{ outputSchema: {}, annotations: { readOnlyHint: true } }, ['structured', 'read-only']],
    [{ annotations: { destructiveHint: true } }, ['destructive']],
    [{ annotations: { destructiveHint: true, readOnlyHint: true } }, ['read-only']],
    [{ annotations: 'odd' }, []],
    [{}, []],
  ])('marks a tool with %j as %j', (more, badges) => {
    expect(only(tool('a', more))?.badges).toEqual(badges)
  })

  it('marks a tool that asked something before', () => {
    expect(only(tool('a'), ['a'])?.badges).toEqual(['asks'])
    expect(only(tool('a'), ['b'])?.badges).toEqual([])
  })

  it.each<[CatalogItem, string[]]>([
    [{ key: 'a', raw: { name: 'a' } }, ['no inputSchema']],
    [{ key: 'a', raw: { name: 'a', inputSchema: 'x' } }, ['no inputSchema']],
    [tool('a', { inputSchema: { type: 'array' } }), ['inputSchema is not of type object']],
    [{ key: '#1', invalid: 'no name', raw: {} }, ['no name']],
    [tool('a'), []],
  ])('lists a broken entry with what is wrong: %j', (item, flaws) => {
    expect(only(item)?.flaws).toEqual(flaws)
  })

  it('filters by every word, in title, key and description', () => {
    const groups = railGroups(
      catalog({ tools: [{ ...tool('book_trip'), title: 'Book', description: 'for a traveller' }, tool('weather')] }),
      NO_FACTS,
    )
    const keys = (filter: string) =>
      filterGroups(groups, filter).flatMap(({ items }) => items.map(({ ref }) => ref.key))
    expect(keys('')).toEqual(['book_trip', 'weather'])
    expect(keys('TRIP trav')).toEqual(['book_trip'])
    expect(keys('trip weather')).toEqual([])
  })
})
