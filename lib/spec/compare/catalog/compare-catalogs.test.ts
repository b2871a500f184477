import { describe, expect, it } from 'vitest'
import type { Era } from '@/lib/protocol/revisions'
import type { CatalogChange } from '@/lib/spec/compare/session-comparison'
import type { Catalog, CatalogItem } from '@/lib/views/types'
import { compareCatalogs, LISTS } from './compare-catalogs'

type Raw = Readonly<Record<string, unknown>>

const NAMES = { tools: 'name', prompts: 'name', resources: 'uri', resourceTemplates: 'uriTemplate' } as const

const catalogOf = (list: keyof Catalog, raws: readonly Raw[]): Catalog => {
  const items = raws.map((raw): CatalogItem => ({ key: String(raw[NAMES[list]]), raw }))
  return { tools: [], prompts: [], resources: [], resourceTemplates: [], [list]: items }
}

const changes = (
  list: keyof Catalog,
  left: readonly Raw[],
  right: readonly Raw[],
  eras: readonly Era[] = [],
): readonly CatalogChange[] => compareCatalogs(catalogOf(list, left), catalogOf(list, right), { lists: LISTS, eras })

const told = (...given: Parameters<typeof changes>): string[] =>
  changes(...given).map(({ name, kind, breaking, why }) => `${name} ${kind}, ${String(breaking)}: ${why}`)

const tool = (more: Raw = {}): Raw => ({ name: 'book', inputSchema: { type: 'object' }, ...more })

describe('Tools', () => {
  it('that are gone break, new ones do not', () => {
    expect(told('tools', [tool(), tool({ name: 'a' })], [tool({ name: 'b' }), tool()])).toEqual([
      'a removed, true: The tool is gone: callers that use it are refused.',
      'b added, false: The tool is new: no caller is affected.',
    ])
  })

  it('that are the same, in another order or with a new size, are no change', () => {
    const schema = (required: string[]) => ({ inputSchema: { type: 'object', required } })
    expect(
      told(
        'tools',
        [tool(schema(['a', 'b'])), tool({ name: 'a', _meta: { at: 1 } })],
        [tool({ name: 'a', _meta: { at: 2 } }), tool(schema(['b', 'a']))],
      ),
    ).toEqual([])
  })

  it('said in other words do not break', () => {
    const [change] = changes('tools', [tool({ description: 'x' })], [tool({ description: 'y', title: 'Book' })])
    expect(change).toMatchObject({
      breaking: false,
      why: 'Its title changed: no caller is affected.',
      remarks: [{ path: '/title' }, { path: '/description' }],
      changes: [
        { path: '/description', kind: 'changed' },
        { path: '/title', kind: 'added' },
      ],
    })
  })

  it('tell the gravest first', () => {
    const before = tool({ inputSchema: { type: 'object', properties: { a: { pattern: 'x' } } } })
    const after = tool({
      title: 'T',
      inputSchema: { type: 'object', properties: { a: { pattern: 'y' } }, required: ['a'] },
    })
    const [change] = changes('tools', [before], [after])
    expect(change?.remarks.map(({ breaking }) => breaking)).toEqual([true, 'unknown', false])
    expect(change).toMatchObject({ breaking: true, why: expect.stringContaining('“a” is now required') as string })
  })

  it('break where a hint takes back what it promised', () => {
    const hinted = (annotations: Raw) => [tool({ annotations })]
    expect(
      told('tools', hinted({ readOnlyHint: true }), hinted({ readOnlyHint: false, destructiveHint: false })),
    ).toEqual([
      'book changed, true: It no longer says that it only reads: clients that let it run without asking, or again, should not any more.',
    ])
    expect(told('tools', hinted({ destructiveHint: false }), [tool()])[0]).toContain('destroys nothing')
    // Not to say it is the same as to say what holds anyway.
    expect(changes('tools', [tool()], hinted({ destructiveHint: true }))[0]?.breaking).toBe(false)
    expect(changes('tools', [tool()], hinted({ readOnlyHint: true }))[0]?.breaking).toBe(false)
  })

  it('that can no longer be called plainly break, in the era that knows tasks', () => {
    const called = (taskSupport: string) => [tool({ execution: { taskSupport } })]
    expect(told('tools', [tool()], called('forbidden'))).toEqual([])
    expect(told('tools', called('optional'), called('required'))).toEqual([
      'book changed, true: It can no longer be called plainly: callers that do are refused.',
    ])
    expect(told('tools', called('optional'), [tool()], ['legacy', 'modern'])).toEqual([])
  })
})

describe('Prompts', () => {
  const prompt = (...list: Raw[]): Raw[] => [{ name: 'plan', arguments: list }]
  it.each([
    [prompt({ name: 'city' }), prompt(), 'true', '“city” is gone'],
    [prompt({ name: 'city' }), prompt({ name: 'city', required: true }), 'true', '“city” is now required'],
    [prompt(), prompt({ name: 'city', required: true }), 'true', '“city” is new and required'],
    [prompt(), prompt({ name: 'city' }), 'false', '“city” is new and optional'],
    [prompt({ name: 'city', required: true }), prompt({ name: 'city' }), 'false', 'no longer required'],
    [prompt({ name: 'city' }), prompt({ name: 'city', description: 'c' }), 'false', 'in other words'],
    [prompt(), [], 'true', 'The prompt is gone'],
  ])('%j → %j', (left, right, breaking, why) => {
    expect(told('prompts', left, right)).toEqual([expect.stringMatching(new RegExp(`, ${breaking}: .*${why}`))])
  })
})

describe('Resources and templates', () => {
  it('break where the type changes, not where it is first given', () => {
    const resource = (more: Raw = {}): Raw[] => [{ uri: 'a://x', name: 'x', ...more }]
    expect(told('resources', resource({ mimeType: 'text/plain' }), resource({ mimeType: 'text/html' }))).toEqual([
      'a://x changed, true: Its MIME type was text/plain and is now text/html: callers may not be able to read it.',
    ])
    expect(changes('resources', resource(), resource({ mimeType: 'text/html' }))[0]?.breaking).toBe(false)
    expect(told('resources', resource({ size: 1 }), resource({ size: 2 }))).toEqual([])
    expect(told('resources', resource(), [])).toEqual([
      'a://x removed, true: The resource is gone: callers that use it are refused.',
    ])
  })

  it('of the same name with another template are one that changed', () => {
    const template = (uriTemplate: string): Raw[] => [{ uriTemplate, name: 'trip' }]
    expect(told('resourceTemplates', template('a://{id}'), template('b://{id}'))).toEqual([
      'a://{id} changed, true: Its template was a://{id} and is now b://{id}: URIs made from the old one may lead nowhere.',
    ])
  })
})
