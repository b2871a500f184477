import { describe, expect, it } from 'vitest'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const lists = (t: Transcript, id: number, method: string, result: object, cursor?: string): Transcript => {
  t.sends({ id, method, params: cursor === undefined ? {} : { cursor } })
  return t.receives({ id, result })
}
const catalog = (t: Transcript) => viewsOf(t.events).catalog()
const names = (t: Transcript): readonly string[] => catalog(t).tools.map(({ key }) => key)

describe('the catalogue', () => {
  it('holds what each list request was answered with, entries as they are', () => {
    const t = new Transcript().connects('2025-11-25')
    lists(t, 1, 'tools/list', { tools: [{ name: 'echo', title: 'Echo', description: 'Says it again', x: 1 }] })
    lists(t, 2, 'resources/list', { resources: [{ uri: 'trip://1', name: 'trip' }] })
    lists(t, 3, 'resources/templates/list', { resourceTemplates: [{ uriTemplate: 'trip://{id}', name: 'any' }] })
    lists(t, 4, 'prompts/list', { prompts: [{ name: 'plan' }] })
    expect(catalog(t)).toEqual({
      tools: [
        {
          key: 'echo',
          title: 'Echo',
          description: 'Says it again',
          raw: { name: 'echo', title: 'Echo', description: 'Says it again', x: 1 },
        },
      ],
      resources: [{ key: 'trip://1', raw: { uri: 'trip://1', name: 'trip' } }],
      resourceTemplates: [{ key: 'trip://{id}', raw: { uriTemplate: 'trip://{id}', name: 'any' } }],
      prompts: [{ key: 'plan', raw: { name: 'plan' } }],
    })
  })

  it('joins pages, and keeps the old listing until the new one is whole', () => {
    const t = new Transcript().connects('2025-11-25')
    lists(t, 1, 'tools/list', { tools: [{ name: 'old' }] })
    lists(t, 2, 'tools/list', { tools: [{ name: 'a' }], nextCursor: 'p2' })
    expect(names(t)).toEqual(['old'])
    lists(t, 3, 'tools/list', { tools: [{ name: 'b' }], nextCursor: 'p3' }, 'p2')
    expect(names(t)).toEqual(['old'])
    lists(t, 4, 'tools/list', { tools: [{ name: 'c' }] }, 'p3')
    expect(names(t)).toEqual(['a', 'b', 'c'])
  })

  it('tells the pages so far and the cursor that goes on, until a list is whole', () => {
    const t = new Transcript().connects('2025-11-25')
    const soFar = () => viewsOf(t.events).listedSoFar()
    lists(t, 1, 'tools/list', { tools: [{ name: 'a' }], nextCursor: 'p2' })
    expect(soFar()).toMatchObject({ tools: { method: 'tools/list', pages: 1, cursor: 'p2', items: [{ key: 'a' }] } })
    lists(t, 2, 'tools/list', { tools: [{}], nextCursor: 'p3' }, 'p2')
    expect(soFar()).toMatchObject({ tools: { pages: 2, cursor: 'p3', items: [{ key: 'a' }, { key: '#2' }] } })
    lists(t, 3, 'tools/list', { tools: [] }, 'p3')
    expect(soFar()).toEqual({})
    lists(t, 4, 'tools/list', { tools: [{ name: 'a' }], nextCursor: 'p2' })
    t.another('c2').connects('2025-11-25')
    expect(soFar()).toEqual({})
  })

  it('marks what is new or other than in the first list of the connection', () => {
    const t = new Transcript().connects('2025-11-25')
    lists(t, 1, 'tools/list', { tools: [{ name: 'a' }, { name: 'b', title: 'B' }] })
    lists(t, 2, 'tools/list', { tools: [{ name: 'c' }, { name: 'b', title: 'Bee' }, { name: 'a' }] })
    const marks = () => catalog(t).tools.map(({ key, since }) => `${key} ${since ?? ''}`.trim())
    expect(marks()).toEqual(['c new', 'b changed', 'a'])
    const again = t.another('c2').connects('2025-11-25')
    lists(again, 3, 'tools/list', { tools: [{ name: 'c' }] })
    expect(marks()).toEqual(['c'])
  })

  it('keeps what it has when a listing fails or a page comes out of the blue', () => {
    const t = new Transcript().connects('2025-11-25')
    lists(t, 1, 'tools/list', { tools: [{ name: 'a' }] })
    t.sends({ id: 2, method: 'tools/list' })
    t.receives({ id: 2, error: { code: -32603, message: 'no' } })
    lists(t, 3, 'tools/list', { tools: [{ name: 'z' }] }, 'unknown')
    lists(t, 4, 'tools/list', { tools: 'none' })
    expect(names(t)).toEqual(['a'])
  })

  it('drops no entry, however wrong, and says what is wrong with it', () => {
    const t = new Transcript().connects('2025-11-25')
    lists(t, 1, 'tools/list', { tools: [null, { title: 'nameless' }, { name: '' }, { name: 'ok' }] })
    expect(catalog(t).tools).toEqual([
      { key: '#1', invalid: 'not an object', raw: { value: null } },
      { key: '#2', title: 'nameless', invalid: 'no name', raw: { title: 'nameless' } },
      { key: '#3', invalid: 'no name', raw: { name: '' } },
      { key: 'ok', raw: { name: 'ok' } },
    ])
  })

  it('survives a reconnection to the same server and is empty for another', () => {
    const t = new Transcript().connects('2025-11-25')
    lists(t, 1, 'tools/list', { tools: [{ name: 'a' }] })
    t.closes()
    t.another('c2').starts()
    expect(names(t)).toEqual(['a'])
    t.another('c3', 'http://other.test/mcp').starts()
    expect(names(t)).toEqual([])
  })
})
